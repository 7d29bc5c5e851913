"""Published results, copied from their sources, to stand beside what is measured here.

Every row: system, its encoder with the number of parameters where the source or the model's card
tells, and a cell for each column of the table. "-" is what no source was found for.
"""

from __future__ import annotations

Row = tuple[str, ...]

# Computed from the authors' predictions (Arora et al. 2020, hellohaptik/HINT3 @ 99965c8):
# in-scope accuracy of the first choice / AUROC / best in-scope accuracy while 80 % are refused.
# Columns: SOFMattress full, subset, Curekart full, subset, Powerplay11 full, subset.
HINT3_RANKED: tuple[Row, ...] = (
    (
        "Dialogflow (2020)",
        "service",
        "73.2 / .869 / 63.6",
        "65.4 / .828 / 51.9",
        "75.0 / .856 / 63.7",
        "71.2 / .838 / 60.2",
        "59.6 / .728 / 37.5",
        "55.6 / .720 / 34.5",
    ),
    (
        "Rasa (2020)",
        "ConveRT",
        "69.3 / .792 / 50.6",
        "56.3 / .723 / 39.8",
        "84.1 / .801 / 64.2",
        "80.5 / .795 / 58.0",
        "49.1 / .709 / 34.2",
        "38.5 / .667 / 26.2",
    ),
    (
        "LUIS (2020)",
        "service",
        "63.6 / .868 / 54.5",
        "56.3 / .831 / 45.9",
        "73.7 / .827 / 56.4",
        "74.1 / .805 / 55.8",
        "52.4 / .762 / 36.4",
        "51.6 / .766 / 38.2",
    ),
    (
        "Haptik (2020)",
        "service",
        "72.3 / .839 / 56.7",
        "64.1 / .808 / 43.7",
        "80.8 / .850 / 64.6",
        "80.1 / .839 / 66.6",
        "67.3 / .766 / 42.2",
        "60.0 / .749 / 38.9",
    ),
    (
        "BERT, fine-tuned",
        "BERT",
        "73.6 / .868 / 62.3",
        "57.1 / .798 / 46.8",
        "83.6 / .824 / 70.1",
        "82.3 / .821 / 69.0",
        "58.5 / .699 / 40.4",
        "53.1 / .688 / 35.6",
    ),
)

# The authors' results/*.csv: in-scope accuracy / out-of-scope recall at the threshold 0.5, trained
# on all examples. Columns: SOFMattress, Curekart, Powerplay11.
HINT3_AT_HALF: tuple[Row, ...] = (
    ("Dialogflow (2020)", "service", "67.1 / 72.9", "66.8 / 74.8", "55.3 / 50.3"),
    ("Rasa (2020)", "ConveRT", "64.1 / 39.8", "81.9 / 26.0", "42.5 / 61.9"),
    ("LUIS (2020)", "service", "37.7 / 95.8", "53.8 / 84.0", "27.6 / 88.8"),
    ("Haptik (2020)", "service", "53.2 / 81.9", "63.9 / 81.6", "41.8 / 80.5"),
    ("BERT, fine-tuned", "BERT", "73.2 / 30.7", "83.4 / 26.0", "54.5 / 41.5"),
)

# MTEB MassiveIntentClassification, from the models' cards and embeddings-benchmark/results:
# frozen, 8 examples an intent, logistic regression, mean of 10 draws. Columns: fi, sv, en.
MASSIVE_8: tuple[Row, ...] = (
    ("frozen + logistic regression", "multilingual-e5-small, 118 M", "61.46", "65.03", "70.30"),
    ("frozen + logistic regression", "multilingual-e5-base, 278 M", "65.78", "68.54", "72.11"),
    ("frozen + logistic regression", "multilingual-e5-large, 560 M", "70.12", "71.76", "73.76"),
    ("frozen + logistic regression", "multilingual-e5-large-instruct, 560 M", "72.29", "-", "-"),
    ("frozen + logistic regression", "LaBSE, 471 M", "60.12", "59.66", "61.46"),
    ("frozen + logistic regression", "text2vec-base-multilingual, 118 M", "57.36", "-", "-"),
)

# Model cards cartesinus/xlm-r-base-amazon-massive-intent and balticml/mmbert-small-massive-intent.
# Columns: fi, sv, en.
MASSIVE_FULL: tuple[Row, ...] = (
    ("fine-tuned, English only", "XLM-R base, 278 M", "-", "-", "87.75"),
    ("fine-tuned, 52 languages (mean 85.1)", "mmBERT-small, 84 M", "-", "-", "88.4"),
)

# README of jianguoz/Few-Shot-Intent-Detection @ fa95533; e5: embeddings-benchmark/results, which
# trains on 8 examples an intent, not 10.
BANKING77: tuple[Row, ...] = (
    ("frozen + logistic regression, 8-shot", "multilingual-e5-small, 118 M", "70.44"),
    ("ConveRT", "ConveRT", "83.32"),
    ("ConvBERT", "ConvBERT", "83.63"),
    ("USE (Casanueva 2020)", "USE", "84.23"),
    ("RoBERTa + classifier", "RoBERTa", "84.27"),
    ("USE + ConveRT", "USE and ConveRT", "85.19"),
    ("ConvBERT + MLM + Example + Observers", "ConvBERT", "85.95"),
    ("DNNC", "-", "86.71"),
    ("CPFT", "-", "87.20"),
    ("ICDA", "-", "89.79"),
)

# Larson et al. 2019, table 2, column Full: in-scope accuracy / out-of-scope recall. Columns:
# oos-train (a 151st class), oos-threshold (chosen on validation).
CLINC150: tuple[Row, ...] = (
    ("FastText", "-", "89.0 / 9.7", "88.6 / 28.3"),
    ("SVM, bag of words", "none", "91.0 / 14.5", "88.2 / 18.0"),
    ("CNN", "-", "91.2 / 18.9", "90.9 / 30.9"),
    ("Dialogflow (2019)", "service", "91.7 / 14.0", "90.8 / 26.7"),
    ("Rasa (2019, spacy-sklearn)", "spaCy", "91.5 / 45.3", "90.9 / 31.2"),
    ("MLP", "USE", "93.5 / 47.4", "93.4 / 49.1"),
    ("BERT, fine-tuned", "BERT", "96.9 / 40.3", "96.2 / 52.3"),
)

# axa-group/nlp.js docs/v3/benchmarking.md @ 06409fd; Shridhar et al., arXiv 1810.07150.
# Columns: Chatbot, AskUbuntu, WebApplications.
NLU_EVALUATION: tuple[Row, ...] = (
    ("nlp.js 3 (stemmer)", "none", "99", "93", "83"),
    ("Watson (2018)", "service", "97", "92", "83"),
    ("LUIS (2018)", "service", "98", "90", "81"),
    ("Dialogflow (2018)", "service", "93", "85", "80"),
    ("Rasa (2018)", "-", "98", "86", "74"),
    ("Semantic hashing, mean", "none", "98", "92", "83"),
)
