"""Cases, queue, drafts and staff in SQL."""
