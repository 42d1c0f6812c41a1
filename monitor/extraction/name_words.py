"""Nouns of office and organisation, titles, and which of them tell a man or a woman: closed lists of English."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """mr mrs ms miss dr prof professor sir dame lord lady rev reverend father hon colonel col captain capt commander
    cmdr general gen major maj lieutenant lt sergeant sgt corporal admiral adm brigadier inspector constable detective
    judge justice senator sen governor gov representative rep congressman congresswoman president premier chancellor
    king queen prince princess sheikh ayatollah imam rabbi cardinal archbishop bishop pope mayor ambassador secretary
    minister superintendent chief deputy former vice acting then excellency highness majesty eminence holiness"""
)
"""Words before a name that are no part of it, in lower case and without a full stop."""

ROLES = _words(
    """president premier chancellor minister secretary undersecretary senator governor representative congressman
    congresswoman lawmaker legislator mp deputy mayor councillor councilor councilman councilwoman ambassador envoy
    diplomat consul attaché king queen prince princess spokesman spokeswoman spokesperson representative official
    officer chief head leader boss director chairman chairwoman chairperson chair ceo executive manager founder owner
    co-founder partner commander colonel captain general major lieutenant sergeant admiral brigadier marshal
    superintendent inspector detective constable sheriff deputy policeman policewoman cop trooper soldier guard
    coastguard
    prosecutor lawyer attorney counsel judge justice magistrate coroner ombudsman commissioner regulator auditor
    doctor physician surgeon nurse vet paramedic medic clinician scientist researcher professor lecturer academic
    economist analyst strategist expert historian biologist engineer architect surveyor geologist epidemiologist
    virologist statistician pollster adviser advisor aide consultant organiser organizer activist campaigner steward
    unionist worker employee staffer volunteer teacher student resident villager neighbour neighbor witness survivor
    passenger patient victim prisoner fisherman farmer driver pilot sailor deckhand porter harbourmaster harbormaster
    skipper crewman author writer journalist reporter correspondent editor columnist blogger photographer broadcaster
    critic supporter opponent candidate nominee voter democrat republican priest pastor bishop imam rabbi cleric
    source insider hacker trader investor banker shareholder customer client consumer retailer
    grandmother mother father son daughter brother sister wife husband widow man woman boy girl coach player trustee
    chancellor ranger firefighter rescuer diver climber hunter"""
)
"""Nouns that name a person by office or part played, in the singular."""

ORGANISATIONS = _words(
    """ministry department agency authority office bureau commission committee council board service government
    administration cabinet parliament senate congress assembly house court tribunal police army military navy force
    coastguard guard intelligence staff brigade command company firm corporation business bank manufacturer maker
    operator owner airline railway railroad utility retailer supplier insurer publisher newspaper paper magazine
    broadcaster network channel station website outlet union federation association society institute institution
    university college school hospital clinic laboratory lab centre center foundation fund charity trust group
    organisation organization ngo team party campaign coalition alliance league club chamber exchange regulator
    watchdog observatory monitor embassy consulate mission delegation secretariat gang crew militia rebel
    syndicate direction management leadership kremlin"""
)
"""Nouns that name an organisation, in the singular."""

SOURCES = _words(
    """report document study survey poll census figure data statistic record list log manifest certificate letter
    statement memo filing article story account analysis audit review release bulletin dossier file paper
    indictment lawsuit complaint affidavit transcript database website photograph inventory register
    logbook ledger memorandum photo video footage contract notice brochure invoice programme questionnaire diary
    presentation spreadsheet timetable roster rota plan map chart print-out printout handout leaflet blueprint sheet
    slip receipt inspection"""
)
"""Things that speak: what they say is put down to them, or to whoever made them."""

MEN = _words(
    """mr sir lord king prince spokesman chairman father son brother husband man boy policeman congressman fisherman
    councilman"""
)
WOMEN = _words(
    """mrs ms miss dame lady queen princess spokeswoman chairwoman mother daughter sister wife widow woman girl
    policewoman congresswoman councilwoman grandmother"""
)


def role_lemma(word: str) -> str | None:
    """The office that a word names, in lower case and the singular, or None."""
    word = word.lower().strip(".")
    for candidate in (word, word.removesuffix("s"), word.removesuffix("es"), word.replace("men", "man")):
        if candidate in ROLES:
            return candidate
    return None


def is_title(word: str) -> bool:
    """Whether a word before a name is a title or an office rather than the name's first part."""
    plain = word.lower().strip(".")
    return plain in TITLES or role_lemma(plain) is not None
