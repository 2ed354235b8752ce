"""A picture of every screen in a meaningful state: the real program, driven by its desks."""
