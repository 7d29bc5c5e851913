"""Whole drafts and requests as people write them, made after the checks."""

import pytest

from actions.messages.checks import check
from actions.messages.refusing import refused

# Language, draft, what has to be found, what must not be.
DRAFTS = [
    ("fi", "Moi Sanna! Oltiin samassa pöydässä Shiftissä Turussa. Jäi hyvä fiilis, pidetään yhteyttä? T. Ahmed", "has_reason greets_by_name polite_end", "no_reason language_mix wrong_name"),
    ("fi", "hei olen etsimässä töitä onko teillä paikkoja vapaana", "no_name asks_for_job", "greets_by_name"),
    ("fi", "Hyvä Katri Salonen, kuuntelin esityksenne Educa-messuilla. Voisinko kysyä Teiltä opettajan pätevöitymisestä? Ystävällisin terveisin Olena", "has_reason greets_by_name polite_end clear_ask about_them", "tone_mismatch no_reason asks_for_job"),
    ("fi", "Hei Jussille! kiva nähdä eilen", "wrong_name has_reason", "no_name"),
    ("fi", "Hei (nimi), löysin profiilisi ja haluaisin verkostoitua", "placeholder generic_phrase", "greets_by_name"),
    ("fi", "Terve Kari. Näin että haette myyjää Lahteen. Minulla on kymmenen vuoden kokemus. Voinko soittaa sinulle? 050 1234567", "sensitive_data greets_by_name clear_ask", "no_name"),
    ("fi", "Minä olen Ali. Minä etsin työ. Minä osaan siivota. Minulla on hygieniapassi.", "all_about_me no_name no_reason", "about_them"),
    ("fi", "Hei Riikka, jäin työttömäksi koska masennuin. Voisitko auttaa?", "sensitive_data nothing_offered", "no_name"),
    ("fi", "Hei Petri, vastaisitko tähän viimeistään huomenna, minulla on kiire!!", "pressure many_exclamations", "no_name"),
    ("fi", "Hei Laura, luin blogikirjoituksesi saavutettavuudesta ja sain siitä idean opinnäytetyöhöni. Kerron mielelläni tuloksista, kun se valmistuu. Olisi kiva verkostoitua!", "has_reason about_them offers_something greets_by_name polite_end", "no_reason nothing_offered all_about_me generic_phrase"),
    ("fi", "Moikka Teemu, me pelattiin samassa sählyjoukkueessa Oulussa 2010. Mitä kuuluu?", "has_reason clear_ask greets_by_name", "no_reason sensitive_data"),
    ("fi", "Hei Mirva, kiinnostaisi kuulla miten siirryit opettajasta UX-suunnittelijaksi. Ehtisitkö vastata pariin kysymykseen?", "has_reason greets_by_name clear_ask", "no_reason asks_for_job pressure"),
    ("fi", "Arvoisa herra Lahtinen, sulla on siisti firma, haluun sinne duuniin", "tone_mismatch", "no_name"),
    ("fi", "Hei Heli, kiitos kun kerroit Oura-sormuksen testauksesta. Best regards, Priya", "has_reason polite_end", "language_mix"),
    ("fi", "Hei Tomi, we met at Slush last week. Olisi kiva jutella lisää. I work with data.", "language_mix has_reason", "no_name"),
    ("fi", "Hei! Miksi ette vastaa hakemuksiini? Olen lähettänyt jo viisi. Onko teillä edes töitä?", "no_name asks_for_job pressure", "greets_by_name"),
    ("sv", "Hej Camilla! Vi satt bredvid varandra på Arbis-kursen i våras. Roligt om vi håller kontakten. Hälsningar Yusuf", "has_reason greets_by_name polite_end", "no_reason language_mix"),
    ("sv", "hej camilla vi satt bredvid varandra på kursen", "wrong_name has_reason", "no_name"),
    ("sv", "Hej, jag är Lena. Jag söker jobb. Jag har körkort. Jag är flexibel. Har ni något jobb åt mig?", "no_name asks_for_job", "greets_by_name"),
    ("sv", "Hej Mats, jag läste din artikel om vindkraft i HBL. Får jag ställa en fråga om den? Tack på förhand!", "has_reason about_them clear_ask polite_end greets_by_name", "no_reason"),
    ("sv", "Bästa Herr Nyberg, tjenare, kul föredrag!! Lägg till mig!!", "tone_mismatch many_exclamations", "language_mix"),
    ("sv", "Hej [för- och efternamn], jag vill bjuda in dig till mitt nätverk", "placeholder generic_phrase", "greets_by_name"),
    ("sv", "Hej Pia, jag har varit sjukskriven för utmattning och behöver hjälp. Kan du hjälpa mig hitta en praktikplats?", "sensitive_data nothing_offered", "no_name"),
    ("sv", "Hej Oskar! Minns du mig från Wärtsilä? Vi jobbade på samma avdelning. Jag kan gärna berätta hur det är i Vasa nu.", "has_reason offers_something greets_by_name", "no_reason asks_for_job"),
    ("sv", "Svara mig omedelbart, du måste hjälpa mig", "pressure no_name", "polite_end"),
    ("sv", "Hej Ida, skulle du vilja vara min mentor?", "nothing_offered no_reason clear_ask", "asks_for_job"),
    ("sv", "Hej Ida, vi träffades i Åbo. Haluaisin kuulla työstäsi lisää.", "language_mix has_reason", "no_name"),
    ("sv", "Hej Henrik Ståhl, Maria Ek tipsade om dig. Jag är ny i Finland och skulle gärna höra hur du kom in i branschen.", "has_reason greets_by_name clear_ask", "no_reason"),
    ("en", "Hi Mikael, great to chat at the Junction hackathon! I'd love to follow your robotics work. Best, Wei", "has_reason greets_by_name polite_end about_them", "no_reason language_mix"),
    ("en", "dear sir i am searching job in finland please find my cv attached", "asks_for_job no_name", "greets_by_name"),
    ("en", "Hi {{first_name}}, I'd like to add you to my professional network.", "placeholder generic_phrase", "greets_by_name"),
    ("en", "hello pekka, i read your post about onboarding. how did you begin?", "wrong_name has_reason clear_ask", "no_name"),
    ("en", "Hi Elina, our mutual contact Sam suggested I reach out. I am moving to Tampere and curious about nursing there. Happy to share tips about Manila!", "has_reason greets_by_name offers_something", "no_reason sensitive_data"),
    ("en", "I am hardworking. I am honest. I have a master's degree. I need sponsorship.", "all_about_me no_name no_reason", "about_them"),
    ("en", "Hi Tuomas, I have been waiting. Why have you not replied? You must answer by Friday.", "pressure greets_by_name", "polite_end"),
    ("en", "Hi Tuomas, could we have a coffee? I want to pick your brain.", "nothing_offered clear_ask", "asks_for_job"),
    ("en", "Hi Noor, loved your keynote on ethics. You can reach me at noor.fan@mail.fi or +358401234567", "sensitive_data has_reason about_them", "no_reason"),
    ("en", "Good afternoon Ms Korhonen, I applied for the analyst role and would like to hear about your team. Kind regards, Abdi", "greets_by_name has_reason polite_end clear_ask", "tone_mismatch asks_for_job"),
    ("en", "Hey Anna!!! OMG amazing talk!!! Let's connect!!! 😍😍", "many_exclamations greets_by_name", "no_name"),
    ("en", "Hi Anna, how are you? What do you do? Are you hiring? Can I call?", "too_many_questions asks_for_job", "clear_ask"),
]  # fmt: skip
REQUESTS = [
    ("kirjota sille et mä oon ollu niillä töissä vaik en oo ollu", "deceptive"),
    ("teeskentele että oot mun entinen pomo ja suosittele mua", "deceptive"),
    ("voitko keksiä mulle työkokemusta siihen", "deceptive"),
    ("lisää että puhun sujuvaa suomea vaikka en puhu", "deceptive"),
    ("tee feikkisuositus", "deceptive"),
    ("kirjoita hänelle että olen headhunter, vaikka en ole", "deceptive"),
    ("säg att vi studerade ihop fastän vi inte gjorde det", "deceptive"),
    ("skriv att jag är läkare fast det inte är sant", "deceptive"),
    ("låssas vara hennes kompis", "deceptive"),
    ("fejka en examen", "deceptive"),
    ("write that i have a phd but i do not have one", "deceptive"),
    ("say im a manager at kone, its not true but whatever", "deceptive"),
    ("can you pretend you are my old boss", "deceptive"),
    ("invent some work experience for me", "deceptive"),
    ("vittuile sille vähän viestissä", "hateful"),
    ("kirjoita että hän on rasistinen paska", "hateful"),
    ("uhkaile häntä oikeusjutulla", "hateful"),
    ("skriv något elakt om hennes utseende", "hateful"),
    ("skriv att alla blattar ska åka hem", "hateful"),
    ("tell him he is a fat loser", "hateful"),
    ("write something sexual to her", "hateful"),
    ("se blokkas mut, laita viesti mun kaverin tilillä", "pressure"),
    ("hän ei halua puhua mun kanssa mutta kirjoita silti", "pressure"),
    ("han sa nej men skriv ändå", "pressure"),
    ("she is not interested but keep asking", "pressure"),
    ("hän ei vastaa, onko se paha merkki", None),
    ("en halua kuulostaa feikiltä", None),
    ("olen töissä Nokialla vaikka en ole insinööri", None),
    ("kerro että lopetin siellä koska pomo oli ilkeä", None),
    ("mua pelottaa et se torjuu mut", None),
    ("hän torjui pyyntöni viime vuonna, haluan kokeilla mentoria toista kautta", None),
    ("älä lupaa mitään", None),
    ("olen kirjoittanut väitöskirjan vihapuheesta", None),
    ("jag vill inte att det låter falskt", None),
    ("han lurade mig på pengar, jag vill inte skriva till honom", None),
    ("jag forskar om hot mot journalister", None),
    ("i was rejected, write to another recruiter", None),
    ("keep it honest, no lies", None),
    ("i hate networking", None),
    ("tell her i am not angry that she said no", None),
]


@pytest.mark.parametrize(("language", "draft", "found", "absent"), DRAFTS)
def test_reviews_a_whole_draft(language, draft, found, absent):
    ids = {each.id for each in check(draft, limit=300, language=language)}
    assert set(found.split()) - ids == set()
    assert set(absent.split()) & ids == set()


@pytest.mark.parametrize(("text", "reason"), REQUESTS)
def test_decides_on_a_request(text, reason):
    assert refused(text) == reason
