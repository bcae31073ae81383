"""URL × role × method: what everybody gets at every address, with objects of Waterrijk as targets.

One line per address in TABEL. After the name come the kind of page, the target and one word per person:

    ja    the page itself, as its kind says          in    a redirect to the login page
    403   lacks the bevoegdheid                      404   has the bevoegdheid, but the target is out of scope
    weg   a redirect to another page                 401   has to log in, said to a script

Kinds: what `ja` means for each method. For a method that a page doesn't know, 405 is as good as 403 or 404.
"""

SOORTEN = {
    # kind: {method: statuses that count as `ja`}
    "lees": {"GET": {200}},
    "form": {
        "GET": {200},
        "POST": {422, 302},
    },  # the POST is empty: sent back, or done when nothing is required
    "doe": {
        "GET": {302},
        "POST": {302, 422},
    },  # a button that stands on another page: by its address one gets there
    "zin": {
        "GET": {302},
        "POST": {200},
    },  # a form that comes back filled in; without a sentence the empty one
    # Django's FormView takes a PUT for a POST, and a link that no longer works says so to any method.
    "allauth": {"GET": {200}, "POST": {200, 302}, "PUT": {200, 302}, "DELETE": {200, 405}},
    "uit": {"GET": {200}, "POST": {302}},
    # For scripts: an empty POST is refused in JSON, and a visitor hears 401.
    "deur": {"GET": {200}, "POST": {422}},
}

METHODEN = ("GET", "POST", "PUT", "DELETE")

PERSONEN = {
    # column: fixture of opbouw/tests/mensen.py; None is a visitor
    "bez": None,
    "wer": "werker",  # the targets are of this worker
    "col": "collega",
    "coo": "coordinator",
    "wtl": "wijkteamlid",
    "bel": "beleid",
    "beh": "beheerder",
    "and": "andere_organisatie",
    "weZ": "werker_zandveen",
    "beZ": "beleid_zandveen",
    "bhZ": "beheerder_zandveen",
    "zon": "zonder_aanstelling",
}

TABEL = """
adres                                soort   doel          bez wer col coo wtl bel beh and weZ beZ bhZ zon

start                                lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
meer                                 lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
service_worker                       lees    -             ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
manifest                             lees    -             ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja

activiteiten:activiteit_list         lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:activiteit_list_csv     lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:activiteit_list_xlsx    lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:activiteit_create       form    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:offline                 lees    -             ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
activiteiten:wachtrij                deur    -             401 ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:wachtrij_list           lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:activiteit_detail       lees    activiteit    in  ja  ja  ja  404 403 403 404 404 403 403 403
activiteiten:activiteit_update       form    activiteit    in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:activiteit_delete       doe     activiteit    in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:activiteit_restore      doe     verwijderde   in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:verwijderd_list         lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:maand_list              lees    -             in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:maand_sluiten           doe     -             in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:maand_undo              doe     -             in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:maand_heropenen         form    afsluiting    in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:soortwoord_list         form    -             in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:soortwoord_delete       doe     soortwoord    in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:mijn_maand              lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:mijn_maand_van          lees    vorige_maand  in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:mijn_jaar               lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:mijn_jaar_van           lees    vorige_maand  in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:team                    lees    -             in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:team_csv                lees    -             in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:team_xlsx               lees    -             in  403 403 ja  403 403 403 403 403 403 403 403
activiteiten:bezwaar_create          doe     bij_gezette   in  404 ja  404 404 403 403 404 404 403 403 403
activiteiten:bezwaar_settle          doe     bezwaar       in  ja  ja  ja  404 403 403 404 404 403 403 403
activiteiten:activiteit_uit_zin      zin     -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:presentie               doe     -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:sjabloon_list           lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:sjabloon_create         doe     activiteit    in  ja  ja  ja  404 403 403 404 404 403 403 403
activiteiten:sjabloon_delete         doe     sjabloon      in  ja  404 404 404 403 403 404 404 403 403 403
activiteiten:groei_create            doe     activiteit    in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:groei_delete            doe     groei         in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:week                    lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:week_van                lees    week          in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:activiteit_done         doe     activiteit    in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:activiteit_undo_done    doe     activiteit    in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:reeks_list              lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:reeks_create            form    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:reeks_detail            lees    reeks         in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:reeks_update            form    reeks         in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:reeks_undo              doe     reeks         in  ja  weg ja  weg 403 403 weg weg 403 403 403
activiteiten:reeks_end               doe     reeks         in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:reeks_restore           doe     reeks         in  ja  404 ja  404 403 403 404 404 403 403 403
activiteiten:agenda                  lees    -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:agenda_renew            doe     -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:agenda_stop             doe     -             in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
activiteiten:agenda_feed             lees    agenda        ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
inlezen:inlezing_create              form    inleesdoel  in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
inlezen:inlezing_template_xlsx       lees    inleesdoel  in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
inlezen:inlezing_template_csv        lees    inleesdoel  in  ja  ja  ja  ja  403 403 ja  ja  403 403 403
inlezen:inlezing_detail              lees    inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_columns             form    inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_questions           form    inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_leave_out           doe     inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_errors_csv          lees    inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_check               doe     inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_choose              doe     inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_pair                doe     inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_save                doe     inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_discard             doe     inlezing    in  ja  404 404 404 403 403 404 404 403 403 403
inlezen:inlezing_undo                form    ingelezen   in  ja  404 ja  404 403 403 404 404 403 403 403

initiatieven:initiatief_list         lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
initiatieven:initiatief_list_csv     lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
initiatieven:initiatief_list_xlsx    lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
initiatieven:initiatief_create       form    -             in  ja  ja  ja  403 403 403 ja  ja  403 403 403
initiatieven:initiatief_detail       lees    initiatief    in  ja  ja  ja  ja  ja  ja  ja  404 404 404 403
initiatieven:initiatief_update       form    initiatief    in  ja  ja  ja  403 403 403 404 404 403 403 403
initiatieven:initiatief_confirm      doe     initiatief    in  ja  ja  ja  ja  403 403 ja  404 403 403 403

netwerken:netwerk_list               lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
netwerken:netwerk_list_csv           lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
netwerken:netwerk_list_xlsx          lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
netwerken:netwerk_create             form    -             in  ja  ja  ja  403 403 403 ja  ja  403 403 403
netwerken:netwerk_detail             lees    netwerk       in  ja  ja  ja  ja  ja  ja  ja  404 404 404 403
netwerken:netwerk_update             form    netwerk       in  ja  ja  ja  403 403 403 404 404 403 403 403
netwerken:netwerk_confirm            doe     netwerk       in  ja  ja  ja  ja  403 403 ja  404 403 403 403
netwerken:wijkteam_list              lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
netwerken:wijkteam_list_csv          lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
netwerken:wijkteam_list_xlsx         lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
netwerken:wijkteam_detail            lees    wijkteam      in  ja  ja  ja  ja  ja  ja  ja  404 404 404 403
netwerken:wijkteam_beheer_list       lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
netwerken:wijkteam_beheer_list_csv   lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
netwerken:wijkteam_beheer_list_xlsx  lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
netwerken:wijkteam_create            form    -             in  403 403 403 403 403 ja  403 403 403 ja  403
netwerken:wijkteam_update            form    wijkteam      in  403 403 403 403 403 ja  403 403 403 404 403

rapportage:gemeente                  lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
rapportage:wijken_csv                lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
rapportage:cijfers_csv               lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
rapportage:methode                   lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403
rapportage:wijk                      lees    wijk          in  ja  ja  ja  ja  ja  ja  ja  404 404 404 403

wijken:wijk_list                     lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:wijk_list_csv                 lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:wijk_list_xlsx                lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:wijk_create                   form    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:wijk_update                   form    wijk          in  403 403 403 403 403 ja  403 403 403 404 403
wijken:wijk_set_inwoners             doe     wijk          in  403 403 403 403 403 ja  403 403 403 404 403
wijken:wijk_end                      doe     wijk          in  403 403 403 403 403 ja  403 403 403 404 403
wijken:wijk_restore                  doe     vervallen_w   in  403 403 403 403 403 ja  403 403 403 404 403
wijken:opvolging_create              doe     wijk          in  403 403 403 403 403 ja  403 403 403 404 403
wijken:opvolging_delete              doe     opvolging     in  403 403 403 403 403 ja  403 403 403 404 403
wijken:buurt_list                    lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:buurt_list_csv                lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:buurt_list_xlsx               lees    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:buurt_create                  form    -             in  403 403 403 403 403 ja  403 403 403 ja  403
wijken:buurt_update                  form    buurt         in  403 403 403 403 403 ja  403 403 403 404 403
wijken:buurt_set_inwoners            doe     buurt         in  403 403 403 403 403 ja  403 403 403 404 403
wijken:buurt_end                     doe     buurt         in  403 403 403 403 403 ja  403 403 403 404 403
wijken:buurt_restore                 doe     vervallen_b   in  403 403 403 403 403 ja  403 403 403 404 403

gebruikers:mens_list                 lees    -             in  403 403 ja  403 403 ja  403 403 403 ja  403
gebruikers:mens_list_csv             lees    -             in  403 403 ja  403 403 ja  403 403 403 ja  403
gebruikers:mens_list_xlsx            lees    -             in  403 403 ja  403 403 ja  403 403 403 ja  403
gebruikers:mens_create               form    -             in  403 403 ja  403 403 ja  403 403 403 ja  403
gebruikers:mens_detail               lees    mens          in  403 403 ja  403 403 ja  403 403 403 404 403
gebruikers:mens_invite               doe     mens          in  403 403 ja  403 403 ja  403 403 403 404 403
gebruikers:aanstelling_create        form    mens          in  403 403 ja  403 403 ja  403 403 403 404 403
gebruikers:aanstelling_end           form    aanstelling   in  403 403 ja  403 403 ja  403 403 403 404 403
gebruikers:aanstelling_restore       doe     eindigende    in  403 403 ja  403 403 ja  403 403 403 404 403

account_login                        allauth -             ja  weg weg weg weg weg weg weg weg weg weg weg
account_logout                       uit     -             weg ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
account_inactive                     lees    -             ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
account_change_password              allauth -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
account_set_password                 allauth -             in  weg weg weg weg weg weg weg weg weg weg weg
account_reset_password               allauth -             ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
account_reset_password_done          lees    -             ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
account_reset_password_from_key      allauth oude_link     ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
account_reauthenticate               allauth -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
mfa_index                            lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
mfa_authenticate                     allauth -             weg weg weg weg weg weg weg weg weg weg weg weg
mfa_activate_totp                    allauth -             in  weg weg weg weg weg weg weg weg weg weg weg
mfa_deactivate_totp                  allauth -             in  404 404 404 404 404 404 404 404 404 404 404
mfa_list_webauthn                    lees    -             in  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja
mfa_add_webauthn                     allauth -             in  weg weg weg weg weg weg weg weg weg weg weg
mfa_remove_webauthn                  allauth passkey       in  weg weg weg weg weg weg weg weg weg weg weg
mfa_view_recovery_codes              lees    -             in  404 404 404 404 404 404 404 404 404 404 404
mfa_generate_recovery_codes          allauth -             in  weg weg weg weg weg weg weg weg weg weg weg
mfa_download_recovery_codes          lees    -             in  404 404 404 404 404 404 404 404 404 404 404
"""

# Django's admin: a visitor gets the login page, whoever isn't a superuser a 403, at every address.

ADMIN_MODELLEN = (
    "activiteiten_activiteitsoort",
    "gebruikers_aanstelling",
    "gebruikers_gebruiker",
    "gebruikers_organisatie",
    "initiatieven_doelgroep",
    "initiatieven_initiatief",
    "initiatieven_thema",
    "netwerken_netwerk",
    "netwerken_wijkteam",
    "wijken_buurt",
    "wijken_gemeente",
    "wijken_wijk",
)
"""Each has the five pages of ADMIN_PAGINAS."""

ADMIN_PAGINAS = ("changelist", "add", "history", "delete", "change")

ADMIN_OVERIG = (
    "admin:index",
    "admin:login",
    "admin:logout",
    "admin:password_change",
    "admin:password_change_done",
    "admin:autocomplete",
    "admin:jsi18n",
    "admin:view_on_site",
    "admin:app_list",
    "admin:auth_user_password_change",
)
