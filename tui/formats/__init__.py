"""How a quotation and its citation are written down: Markdown, BibTeX, RIS and the like."""
