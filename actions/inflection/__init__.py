"""Finnish word forms: transducers on disk, single words, phrases, local cases; see actions.finnish."""
