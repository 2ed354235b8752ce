"""Procedures read from YAML documents."""
