"""Frames from a webcam, a video file or a folder of pictures."""
