"""What is on the screen: one widget a module. They ask with messages, and know nothing of each other."""
