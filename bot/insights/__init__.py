"""What people ask: figures for the owner of the site and the editor, about nobody in particular.

`reader.InsightsReader` is the way in. What keeps people apart from the figures:

- No text that somebody typed is ever shown. Questions with the same meaning become a group; of a
  group are shown words that at least five people used and that our own training examples know,
  and the nearest of those examples.
- Every number is rounded down to a multiple of five; 1 to 4 is "under five". Who takes the
  figures of two periods from each other learns nothing of a single person.
- Only whole days that are over are counted.
"""
