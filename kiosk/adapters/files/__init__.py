"""The data folder, keys and settings."""
