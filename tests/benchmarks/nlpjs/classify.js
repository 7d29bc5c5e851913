// Train and ask nlp.js over JSON lines: one request a line on standard input, one answer a line on
// standard output.
//   {"train": [["text", "intent"], ...], "language": "fi"}  ->  {"trained": 480}
//   {"classify": "text"}                                    ->  {"intent": "...", "score": 0.93}
// The intent is null and the score 0 when nlp.js knows no word of the text.
'use strict';

const readline = require('node:readline');
const { Nlp, containerBootstrap } = require('@nlpjs/basic');
const { LangEn } = require('@nlpjs/lang-en');
const { LangFi } = require('@nlpjs/lang-fi');
const { LangSv } = require('@nlpjs/lang-sv');

// nlp.js tells of every epoch on standard output, which carries our answers.
console.log = () => {};

const LANGUAGES = { en: LangEn, fi: LangFi, sv: LangSv };

async function train(examples, language) {
  const Language = LANGUAGES[language];
  if (!Language) {
    throw new Error(`language is "${language}": classify.js knows ${Object.keys(LANGUAGES)}`);
  }
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(Language);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.addLanguage(language);
  for (const [text, intent] of examples) nlp.addDocument(language, text, intent);
  await nlp.train();
  return nlp;
}

async function classify(nlp, language, text) {
  const { classifications } = await nlp.process(language, text);
  // Past its threshold of 0.5 nlp.js says "None"; here the first choice counts, and its score.
  const best = classifications.find(({ intent, score }) => intent !== 'None' && score > 0);
  return best ? { intent: best.intent, score: best.score } : { intent: null, score: 0 };
}

async function main() {
  let nlp = null;
  let language = null;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    let answer;
    if (request.train) {
      language = request.language;
      nlp = await train(request.train, language);
      answer = { trained: request.train.length };
    } else {
      answer = await classify(nlp, language, request.classify);
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
