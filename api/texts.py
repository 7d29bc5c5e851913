"""What the interface itself says to users, in three languages."""

from __future__ import annotations

from bot.languages import Language, in_language

_ERRORS: dict[str, dict[str, str]] = {
    "bad_request": {
        "fi": "Pyyntöä ei voitu lukea. Tarkista, että se on kelvollista JSONia.",
        "sv": "Begäran kunde inte läsas. Kontrollera att den är giltig JSON.",
        "en": "The request could not be read. Check that it is valid JSON.",
    },
    "missing_token": {
        "fi": "Keskustelun tunniste puuttuu. Aloita uusi keskustelu.",
        "sv": "Samtalets kod saknas. Börja ett nytt samtal.",
        "en": "The conversation’s token is missing. Please start a new conversation.",
    },
    "not_found": {
        "fi": "Tätä ei löytynyt. Keskustelu on ehkä vanhentunut tai poistettu. Voit aloittaa uuden.",
        "sv": "Det här hittades inte. Samtalet har kanske gått ut eller raderats. Du kan börja ett nytt.",
        "en": "This was not found. The conversation may have expired or been deleted. You can start a new one.",
    },
    "method_not_allowed": {
        "fi": "Tässä osoitteessa ei voi tehdä tätä.",
        "sv": "Det här går inte att göra på den här adressen.",
        "en": "This cannot be done at this address.",
    },
    "duplicate_in_progress": {
        "fi": "Vastaan juuri tähän viestiin. Odota hetki.",
        "sv": "Jag svarar just på det här meddelandet. Vänta ett ögonblick.",
        "en": "I am just answering this message. Please wait a moment.",
    },
    "message_too_long": {
        "fi": "Viesti on liian pitkä. Siihen mahtuu enintään 2 000 merkkiä.",
        "sv": "Meddelandet är för långt. Det får vara högst 2 000 tecken.",
        "en": "The message is too long. It can have at most 2,000 characters.",
    },
    "unsupported_media_type": {
        "fi": "Lähetä tiedot JSON-muodossa (application/json).",
        "sv": "Skicka uppgifterna som JSON (application/json).",
        "en": "Send the data as JSON (application/json).",
    },
    "invalid": {
        "fi": "Jokin tieto puuttuu tai on väärää muotoa.",
        "sv": "En uppgift saknas eller har fel form.",
        "en": "Something is missing or has the wrong form.",
    },
    "empty_text": {
        "fi": "Viesti on tyhjä. Kirjoita kysymyksesi.",
        "sv": "Meddelandet är tomt. Skriv din fråga.",
        "en": "The message is empty. Please write your question.",
    },
    "missing_field": {
        "fi": "Tämä tieto puuttuu.",
        "sv": "Den här uppgiften saknas.",
        "en": "This is missing.",
    },
    "unknown_field": {
        "fi": "Pyynnössä on kenttä, jota ei tunneta.",
        "sv": "Begäran har ett okänt fält.",
        "en": "The request has a field that is not known.",
    },
    "wrong_type": {
        "fi": "Tieto on väärää tyyppiä.",
        "sv": "Uppgiften är av fel typ.",
        "en": "This has the wrong type.",
    },
    "unknown_value": {
        "fi": "Tätä arvoa ei tunneta. Kielet ovat fi, sv ja en.",
        "sv": "Värdet är okänt. Språken är fi, sv och en.",
        "en": "This value is not known. The languages are fi, sv and en.",
    },
    "out_of_range": {
        "fi": "Arvo on liian pieni tai liian suuri.",
        "sv": "Värdet är för litet eller för stort.",
        "en": "The value is too small or too large.",
    },
    "too_long": {
        "fi": "Tieto on liian pitkä.",
        "sv": "Uppgiften är för lång.",
        "en": "This is too long.",
    },
    "text_or_payload": {
        "fi": "Lähetä joko text tai payload, ei molempia.",
        "sv": "Skicka antingen text eller payload, inte båda.",
        "en": "Send either text or payload, not both.",
    },
    "unknown_button": {
        "fi": "Tätä valintaa ei ole tarjottu tässä keskustelussa.",
        "sv": "Det här valet har inte erbjudits i det här samtalet.",
        "en": "This choice has not been offered in this conversation.",
    },
    "unknown_place": {
        "fi": "Tätä paikkaa ei tunneta. Kirjoita kunnan tai maakunnan nimi.",
        "sv": "Platsen är okänd. Skriv namnet på en kommun eller ett landskap.",
        "en": "This place is not known. Please give the name of a municipality or region.",
    },
    "unknown_language": {
        "fi": "Tätä kieltä ei tunneta. Kirjoita kielen nimi tai lyhenne.",
        "sv": "Språket är okänt. Skriv språkets namn eller förkortning.",
        "en": "This language is not known. Please give the name or code of a language.",
    },
    "unknown_audience": {
        "fi": "Tätä ryhmää ei tunneta.",
        "sv": "Gruppen är okänd.",
        "en": "This group is not known.",
    },
    "unknown_programme": {
        "fi": "Tätä ohjelmaa ei löytynyt.",
        "sv": "Programmet hittades inte.",
        "en": "This programme was not found.",
    },
    "did_you_mean": {
        "fi": "Tarkoititko jotakin näistä?",
        "sv": "Menade du något av de här?",
        "en": "Did you mean one of these?",
    },
    "rate_limited": {
        "fi": "Viestejä tuli nyt liian nopeasti. Odota hetki ja kokeile uudelleen.",
        "sv": "Det kom för många meddelanden på kort tid. Vänta en stund och försök igen.",
        "en": "That was too many messages too quickly. Please wait a moment and try again.",
    },
    "unavailable": {
        "fi": "En pysty vastaamaan juuri nyt. Kokeile hetken päästä uudelleen.",
        "sv": "Jag kan inte svara just nu. Försök igen om en stund.",
        "en": "I cannot answer right now. Please try again in a moment.",
    },
    "maintenance": {
        "fi": "En voi vastata juuri nyt, koska palvelua huolletaan. Kokeile myöhemmin uudelleen. Aiemman keskustelusi voit silti lukea ja poistaa.",
        "sv": "Jag kan inte svara just nu, eftersom det pågår underhåll av tjänsten. Försök igen senare. Du kan ändå läsa och radera ditt tidigare samtal.",
        "en": "I cannot answer right now, because of maintenance work. Please try again later. You can still read and delete your earlier conversation.",
    },
}


def error_text(name: str, language: Language) -> str:
    """Return the text of an error; a name that is not listed is a bug and raises KeyError."""
    return in_language(_ERRORS[name], language)
