// The words of the widget, one module a language.
import en from "./strings/en.js";
import fi from "./strings/fi.js";
import sv from "./strings/sv.js";

const WORDS = { fi, sv, en };

/** The languages of the widget with their own names. */
export const LANGUAGES = { fi: "Suomi", sv: "Svenska", en: "English" };

/**
 * Return the first of `tags` that is a language of the widget, else Finnish.
 * @param {...(string|null|undefined)} tags such as "sv" or "en-GB".
 */
export function chooseLanguage(...tags) {
  const codes = tags.map((tag) => tag?.trim().slice(0, 2).toLowerCase());
  return codes.find((code) => Object.hasOwn(LANGUAGES, code)) ?? "fi";
}

/**
 * Return the words in `language`, or in English if it is none of LANGUAGES.
 * @param {string} language of the conversation.
 */
export const stringsFor = (language) => WORDS[language] ?? en;
