"""The screens: they own what is open, answer what widgets ask, and start slow work."""
