"""The command line: verbs for scripts, the installer and support; and the three faces."""
