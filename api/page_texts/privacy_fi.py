"""The privacy notice in Finnish, and in easy Finnish (selkosuomi)."""

from api.page_texts.privacy_parts import Notice, Section

FINNISH = Notice(
    title="Tietosuoja Verkostovinkki-chatissa",
    lead="Tässä kerrotaan, mitä keskustelustasi tallentuu, mihin tietoja käytetään ja miten voit poistaa ne.",
    sections=(
        Section(
            "short",
            "Lyhyesti",
            """
- Sinulle vastaa tekoälybotti, ei ihminen.
- Keskustelu tallentuu palvelimelle ensimmäisestä viestistäsi alkaen. Voit poistaa sen milloin vain. Muuten se poistetaan {days} kuluttua siitä, kun se alkoi.
- Botti ei kysy, kuka olet. Älä kirjoita sille henkilötunnusta tai terveystietoja.
- Evästeitä ei käytetä, sinusta ei tehdä profiilia, eikä keskusteluilla kouluteta tekoälyä.
""",
        ),
        Section(
            "controller",
            "Kuka vastaa tiedoistasi",
            """
Tiedoistasi vastaa eli rekisterinpitäjä on se palvelu, jonka sivuilla käytät chattia, esimerkiksi kunta. Palvelun nimi, yhteystiedot ja tietosuojavastaava löytyvät sen omasta tietosuojaselosteesta.

Tämä sivu kertoo, miten chatin ohjelmisto käsittelee tietoja. Ohjelmisto ei lähetä tietojasi tekijöilleen.
""",
        ),
        Section(
            "stored",
            "Mitä tallentuu",
            """
Palvelimelle tallentuvat

- viestisi ja botin vastaukset, myös viestiluonnokset ja niissä mainitut nimet
- kunkin viestin aika, kieli ja aihe
- se, mitä botti on viesteistäsi poiminut, esimerkiksi paikkakunta, ala tai se, että olet uusi Suomessa
- sen sivun osoite, jolla chatti on, ilman kysymysmerkin jälkeistä osaa
- palaute, jonka annat vastauksesta.

Botti ei kysy nimeäsi eikä yhteystietojasi. Kun kirjoitatte yhdessä viestin, voit kertoa vastaanottajan nimen, mutta sinun ei ole pakko.

Ruuhkan ja häirinnän estämiseksi palvelu laskee, montako viestiä samasta verkko-osoitteesta (IP-osoitteesta) tulee. Itse osoitetta se ei tallenna. Laskuri käyttää osoitteesta tehtyä salattua tunnistetta ja unohtaa senkin vuorokauden kuluessa.
""",
        ),
        Section(
            "sensitive",
            "Mitä ei pidä kirjoittaa",
            """
Älä kirjoita chattiin henkilötunnusta, yhteystietoja, terveystietoja tai muuta arkaluonteista, kuten uskontoa, poliittista kantaa tai ammattiliiton jäsenyyttä. Saat neuvoja ilman niitä. Kerro muista ihmisistä vain se, mitä viestiin tarvitaan.

Jos kirjoitat vahingossa henkilötunnuksen, sähköpostiosoitteen, puhelinnumeron, tilinumeron tai maksukortin numeron, ohjelmisto peittää sen ennen kuin viesti tallentuu palvelimelle. Botti kertoo siitä sinulle. Ohjelmisto ei kuitenkaan tunnista kaikkea. Omaan selaimeesi viesti jää sellaisena kuin sen kirjoitit.
""",
        ),
        Section(
            "browser",
            "Mitä selaimeesi jää",
            """
Chatti ei käytä evästeitä. Kun avaat chatin tai alat käyttää sitä, selaimeesi tallentuu yksi merkintä (localStorage). Siinä ovat keskustelu, lähettämätön teksti, muutoksesi luonnoksiin, palautteesi, keskustelun avain sekä tieto kielestä ja siitä, onko chatti auki. Sen ansiosta voit jatkaa keskustelua toisella sivulla tai toisena päivänä.

Merkintä poistuu, kun poistat keskustelun. Jos muutkin käyttävät samaa laitetta, poista keskustelu, kun lopetat. Tavallinen chattisivu, joka toimii ilman JavaScriptiä, ei tallenna selaimeesi mitään.
""",
        ),
        Section(
            "purpose",
            "Mihin tietoja käytetään ja millä perusteella",
            """
Tietoja käytetään, jotta

- botti tietää, mistä on puhuttu, ja voit jatkaa keskustelua
- rekisterinpitäjä näkee yhteenvedoista, mitä kysytään ja missä neuvot eivät auta
- palvelu pysyy toiminnassa eikä sitä käytetä väärin.

Oikeusperusteen kertoo rekisterinpitäjä. Viranomaisella se on yleensä yleistä etua koskeva tehtävä (EU:n yleinen tietosuoja-asetus, 6 artiklan 1 kohdan e alakohta).

Tietoja ei käytetä mainontaan. Ohjelmisto ei tee sinusta profiilia eikä sinua koskevia päätöksiä, eikä se opi keskusteluista. Sinun ei ole pakko antaa mitään tietoja.
""",
        ),
        Section(
            "readers",
            "Kuka tiedot näkee",
            """
Kukaan ei lue keskusteluja silloin, kun niitä käydään. Vastaukset tekee ohjelma palvelimella. Viestejäsi ei lähetetä muihin tekoälypalveluihin.

- **Palvelimen ylläpitäjä** pääsee tietokantaan, jossa keskustelut ovat. Rekisterinpitäjä kertoo, kuka ylläpitäjä on ja missä palvelin sijaitsee.
- **Rekisterinpitäjä** näkee yhteenvetoja: mistä aiheista kysytään ja auttoivatko vastaukset. Niissä ei ole kenenkään viestejä. Luvut pyöristetään, ja sana näkyy vain, jos sitä on käytetty vähintään viidessä keskustelussa.
- **Lokeissa ja mittareissa** ei ole viestejä, nimiä eikä keskustelujen avaimia.

Ohjelmisto ei siirrä tietoja muille eikä EU:n ulkopuolelle.
""",
        ),
        Section(
            "time",
            "Kuinka kauan tiedot säilyvät",
            """
Keskustelu poistetaan palvelimelta {days} kuluttua siitä, kun se alkoi, myös silloin, kun olet jatkanut sitä myöhemmin. Jos poistat sen itse, se häviää heti. Poiston vahvistuksessa on vain satunnainen tunnus ja aika.

Varmuuskopioissa poistettu keskustelu voi säilyä vielä jonkin aikaa. Rekisterinpitäjä kertoo, kuinka kauan.
""",
        ),
        Section(
            "rights",
            "Oikeutesi",
            """
- **Poista keskustelu.** Painike ”Poista keskusteluni” on chatin valikossa ja tavallisen chattisivun lopussa. Saat poistosta vahvistuksen.
- **Katso, mitä on tallennettu, ja ota se talteen.** Koko keskustelu näkyy chatissa. Valikossa ovat myös kohdat ”Tallenna tekstinä” ja ”Tulosta”.
- **Pyydä muuta.** Voit pyytää rekisterinpitäjältä kaikki tietosi, niiden oikaisemista tai käsittelyn rajoittamista. Voit myös vastustaa käsittelyä. Keskustelusta ei näe, kuka olet. Kerro siksi pyynnössäsi, milloin ja mistä keskustelit.
- **Valita.** Jos tietojasi on mielestäsi käsitelty lain vastaisesti, voit valittaa tietosuojavaltuutetulle: [tietosuoja.fi](https://tietosuoja.fi), puhelin 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Jos sinulla on hätä",
            """
Jos kirjoitat, että sinulla on hyvin vaikeaa, botti antaa kriisiavun puhelinnumerot. Ihminen ei lue viestiäsi eikä saa siitä tietoa. Soita hätätilanteessa itse 112. MIELI ry:n Kriisipuhelin 09 2525 0111 vastaa suomeksi ympäri vuorokauden.

Viesti tallentuu niin kuin muutkin viestit, ja voit poistaa sen keskustelun mukana.
""",
        ),
    ),
)

EASY_FINNISH = Notice(
    title="Tietosuoja selkosuomeksi",
    lead="Tämä sivu kertoo, mitä tiedoillesi tapahtuu chatissa. Chatin nimi on Verkostovinkki.",
    sections=(
        Section(
            "short",
            "Tärkeintä",
            """
- Sinulle vastaa kone. Kone ei ole ihminen.
- Keskustelu tallentuu, kun lähetät viestin.
- Voit poistaa keskustelun milloin vain.
- Älä kirjoita chattiin henkilötunnusta.
- Älä kirjoita terveydestäsi.
""",
        ),
        Section(
            "controller",
            "Kuka vastaa tiedoistasi",
            """
Chatti on jonkin palvelun sivuilla. Palvelu voi olla esimerkiksi kunta. Tämä palvelu vastaa tiedoistasi.

Palvelulla on oma tietosuojaseloste. Siinä on palvelun nimi. Siinä on myös puhelinnumero tai muu yhteystieto.
""",
        ),
        Section(
            "stored",
            "Mitä tallentuu",
            """
Palvelimelle tallentuu:

- mitä kirjoitat
- mitä botti vastaa
- milloin keskustelet
- millä kielellä keskustelet
- mistä asioista puhutte
- millä verkkosivulla chatti on
- mitä mieltä olit vastauksesta, jos kerrot sen.

Botti ei kysy nimeäsi. Se ei kysy osoitettasi eikä puhelinnumeroasi.

Palvelu laskee, montako viestiä yhdestä verkko-osoitteesta tulee. Niin kukaan ei voi tukkia palvelua. Palvelu ei tallenna verkko-osoitettasi.
""",
        ),
        Section(
            "sensitive",
            "Mitä ei saa kirjoittaa",
            """
Älä kirjoita chattiin:

- henkilötunnusta
- tietoja terveydestä
- tietoja uskonnosta tai politiikasta
- tietoja muista ihmisistä. Nimi riittää.

Kirjoitatko vahingossa henkilötunnuksen? Silloin ohjelma peittää sen. Ohjelma peittää myös sähköpostiosoitteen, puhelinnumeron, tilinumeron ja pankkikortin numeron. Botti kertoo siitä sinulle. Ohjelma ei huomaa aivan kaikkea.
""",
        ),
        Section(
            "browser",
            "Mitä omaan laitteeseesi jää",
            """
Chatti ei käytä evästeitä.

Selaimesi muistaa keskustelun. Sen vuoksi voit jatkaa keskustelua myöhemmin.

Käyttääkö joku muu samaa laitetta? Poista silloin keskustelu, kun lopetat.
""",
        ),
        Section(
            "purpose",
            "Miksi tietoja tarvitaan",
            """
- Botti muistaa, mistä on puhuttu.
- Voit jatkaa keskustelua.
- Palvelu näkee, mitä ihmiset kysyvät. Niin neuvoista tulee parempia.
- Palvelu toimii hyvin, eikä kukaan häiritse sitä.

Tietojen tallentamiseen tarvitaan syy, joka on laissa. Palvelu kertoo, mikä syy on.

Tietoja ei käytetä mainoksiin. Ohjelma ei tee päätöksiä sinusta. Se ei opi siitä, mitä kirjoitat. Sinun ei ole pakko kertoa mitään.
""",
        ),
        Section(
            "readers",
            "Kuka näkee tiedot",
            """
Kukaan ei lue keskustelua samaan aikaan, kun kirjoitat.

Palvelimella on ylläpitäjä. Hän voi nähdä tallennetut keskustelut.

Palvelun työntekijät näkevät yhteenvedon. Siinä on esimerkiksi, kuinka moni kysyi tapahtumista. Siinä ei ole viestejäsi. Siinä voi olla sana, joka on ainakin viidessä keskustelussa.

Ohjelma ei lähetä tietojasi muualle.
""",
        ),
        Section(
            "time",
            "Kuinka kauan tiedot ovat tallessa",
            """
Keskustelu poistetaan {days} kuluttua. Aika alkaa siitä, kun keskustelu alkaa.

Voit poistaa keskustelun myös itse. Silloin se poistuu heti.

Palvelin voi tehdä tiedoista kopioita. Keskustelu voi olla kopiossa vähän kauemmin. Palvelu kertoo, kuinka kauan.
""",
        ),
        Section(
            "rights",
            "Mitä voit tehdä",
            """
- **Poista keskustelu.** Paina painiketta ”Poista keskusteluni”. Se on chatin valikossa. Saat vahvistuksen.
- **Lue keskustelu.** Näet chatissa kaiken, mitä olette kirjoittaneet.
- **Tallenna keskustelu itsellesi.** Valitse valikosta ”Tallenna tekstinä”.
- **Kysy tiedoistasi.** Voit kysyä palvelulta, mitä tietoja sinusta on. Voit pyytää, että palvelu korjaa tiedot. Voit myös kieltää tietojesi käytön. Kerro palvelulle, milloin keskustelit ja mistä.
- **Valita.** Onko tietojasi käytetty väärin? Voit valittaa tietosuojavaltuutetulle. Hän valvoo, että tietoja käytetään oikein. Osoite on [tietosuoja.fi](https://tietosuoja.fi). Puhelinnumero on 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Jos sinulla on hätä",
            """
Ihminen ei lue viestiäsi heti. Kukaan ei saa tietoa, että sinulla on hätä. Botti antaa sinulle puhelinnumeroita, joista saat apua.

Soita 112, jos tarvitset apua heti.

Voit puhua vaikeasta asiasta kriisipuhelimessa. Soita 09 2525 0111. Siellä puhutaan suomea. Voit soittaa päivällä ja yöllä.
""",
        ),
    ),
)
