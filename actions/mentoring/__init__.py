"""The search for a mentor: what somebody wishes, which programmes fit, and how to say so."""
