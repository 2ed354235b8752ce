"""What the people behind the desk can ask."""
