"""Finds figures, who says them, and positions in the text of one article."""
