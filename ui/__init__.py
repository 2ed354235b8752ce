"""The faces: Qt begins here."""
