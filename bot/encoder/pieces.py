"""The encoder's vocabulary as a SentencePiece model, which the tokenizer reads."""

from __future__ import annotations

from bot.encoder.weights import Vocabulary


def piece_model(vocabulary: Vocabulary) -> bytes:
    """Return the vocabulary in SentencePiece's own format.

    Normalising is left to `SentenceTokenizer`: the model cuts what it gets.

    Args:
        vocabulary: pieces with their log probabilities; the place of each is its token id.
    """
    from sentencepiece import sentencepiece_model_pb2 as format_of

    model = format_of.ModelProto()
    for number, (piece, score) in enumerate(vocabulary.pieces):
        is_unknown = number == vocabulary.unknown
        kind = format_of.ModelProto.SentencePiece
        model.pieces.add(piece=piece, score=score, type=kind.UNKNOWN if is_unknown else kind.NORMAL)
    trainer, normalizer = model.trainer_spec, model.normalizer_spec
    trainer.model_type = format_of.TrainerSpec.UNIGRAM
    trainer.unk_id = vocabulary.unknown
    # Start and end are set by the tokenizer: typed by a user, they are ordinary signs.
    trainer.bos_id = trainer.eos_id = trainer.pad_id = -1
    normalizer.name = "identity"
    normalizer.add_dummy_prefix = True
    normalizer.remove_extra_whitespaces = False
    normalizer.escape_whitespaces = True
    content: bytes = model.SerializeToString()
    return content
