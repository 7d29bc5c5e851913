"""Load: our service beside stock Rasa with the same model, on one machine, in one run."""
