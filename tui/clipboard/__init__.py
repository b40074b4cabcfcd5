"""Text becomes a Receipt: one module per route to the clipboard."""
