"""What a user says about the mentor that is looked for: text in, a wish and questions out."""
