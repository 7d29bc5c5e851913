"""Intent classification without Rasa: texts and vectors in, scores and decisions out."""
