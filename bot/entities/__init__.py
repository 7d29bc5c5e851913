"""Names and words of working life in a message: gazetteers, their matching, base forms."""
