"""Điểm Hỗ Trợ: the core. Runs without a screen."""
