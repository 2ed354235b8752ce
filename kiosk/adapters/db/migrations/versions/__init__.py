"""One file for each revision, read by Alembic."""
