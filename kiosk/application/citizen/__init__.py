"""What a citizen, or a helper beside them, can ask of the kiosk."""
