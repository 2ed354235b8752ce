"""Use cases, grouped by who asks, and the ports they need."""
