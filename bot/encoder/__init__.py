"""Sentence vectors from multilingual-e5-small in ONNX Runtime, tuned on the bot's own examples."""
