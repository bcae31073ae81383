"""Settings of Opbouw. Everything that differs per installation comes from the environment.

OPBOUW_MODUS says what kind of installation this is: `productie` (default), `demo` or `test`.
"""

import os
import secrets
import sys
import tempfile
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from opbouw.databases import database_config, find_test_database, test_database_config

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
NODE_MODULES = BASE_DIR / "node_modules"

env = environ.Env()

OPBOUW_MODUS = env.str("OPBOUW_MODUS", default="productie")
if OPBOUW_MODUS not in {"productie", "demo", "test"}:
    raise ImproperlyConfigured(
        f"OPBOUW_MODUS is '{OPBOUW_MODUS}'. Kies productie, demo of test; zonder OPBOUW_MODUS is het productie."
    )
PRODUCTIE = OPBOUW_MODUS == "productie"
TEST = OPBOUW_MODUS == "test"

DEBUG = not PRODUCTIE and env.str("DEBUG", default="") == "1"


# Key and hosts


def demo_key(path: Path) -> str:
    """The demo's secret key, made once and readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        with tempfile.NamedTemporaryFile("w", dir=path.parent) as new:  # mode 0600
            new.write(secrets.token_urlsafe(50))
            new.flush()
            try:
                os.link(new.name, path)  # whole or not at all, also when two processes start at once
            except FileExistsError:
                pass
    return path.read_text()


# Read without django-environ, which takes a value that begins with $ for the name of another variable.
SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY:
    if PRODUCTIE:
        raise ImproperlyConfigured(
            "SECRET_KEY ontbreekt. Maak er één keer een met "
            "python3 -c 'import secrets; print(secrets.token_urlsafe(50))' "
            "en zet die in de omgeving als SECRET_KEY. Alleen even kijken? Zet OPBOUW_MODUS=demo of draai make demo."
        )
    SECRET_KEY = "only-for-tests" if TEST else demo_key(VAR_DIR / "geheime-sleutel")

# Earlier keys, while they are being replaced: sessions, links and what waits on a phone still open with them.
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("SECRET_KEY_FALLBACKS", "").split(",") if key]

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
if not PRODUCTIE:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])


# Apps, in the order in which they may import one another (bottom-up)

INSTALLED_APPS = [
    "gebruikers.adminsite.AdminConfig",  # django.contrib.admin, for superusers only
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # templates/django/forms/ can override Django's own form templates
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "simple_history",
    "django_htmx",
    "django_filters",
    "crispy_forms",
    "csp",
    "kern",
    "privacy",
    "wijken",
    "gebruikers",
    "inlezen",
    "initiatieven",
    "netwerken",
    "activiteiten",
    "rapportage",
    "opbouw",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "gebruikers.middleware.niet_bewaren",  # after WhiteNoise: static files may be kept
    "gebruikers.middleware.alleen_leesbare_sessie",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "gebruikers.middleware.InlogMiddleware",  # allauth's own pages say that they need no login
    "gebruikers.tweede_stap.TweedeStapMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "gebruikers.zoeken.geen_persoon_zoeken",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "opbouw.fouten.verkeerde_methode",  # last: the page that it makes needs all of the above
]

ROOT_URLCONF = "opbouw.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "opbouw.navigatie.navigatie",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Forms are Layouts (kern/indeling). The pack is our own: crispy's draw a help text unescaped.
CRISPY_TEMPLATE_PACK = "opbouw"
CRISPY_ALLOWED_TEMPLATE_PACKS = ("opbouw",)
CRISPY_FAIL_SILENTLY = False  # a misspelt field name stops the page


# Database and cache

if TEST:
    # pytest puts its choice in TEST_DATABASE_URL; a bare `manage.py` in test mode also listens to DATABASE_URL.
    DATABASE_URL = (
        os.environ.get("TEST_DATABASE_URL") or os.environ.get("DATABASE_URL") or find_test_database({})
    )
    DATABASES = {"default": test_database_config(DATABASE_URL)}
else:
    DATABASE_URL = os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'opbouw.sqlite3'}"
    DATABASES = {"default": database_config(DATABASE_URL)}
    VAR_DIR.mkdir(exist_ok=True)

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

if PRODUCTIE:  # demo and test: in memory, which is Django's default
    # Login attempts are counted in the cache, and must count for all gunicorn workers and all servers together.
    # A table in the database does that without another service; `migrate` makes it. The size is ample, so
    # that a flood of attempts does not push earlier ones out.
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "opbouw_cache",
            "OPTIONS": {"MAX_ENTRIES": 50_000},
        }
    }


# Language and time. No LocaleMiddleware: the site stays Dutch in an English browser.

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"


# Login: by e-mail, for people who were added by a beheerder

AUTH_USER_MODEL = "gebruikers.Gebruiker"
AUTHENTICATION_BACKENDS = ["gebruikers.backends.GebruikerBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
if TEST:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a slow hash only slows the tests

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "gebruikers.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "gebruikers.account_forms.InlogForm",
    "change_password": "gebruikers.account_forms.WachtwoordWijzigenForm",
    "reauthenticate": "gebruikers.account_forms.WachtwoordOpnieuwForm",
    "set_password": "gebruikers.account_forms.WachtwoordKiezenForm",
    "reset_password": "gebruikers.account_forms.WachtwoordVergetenForm",
    "reset_password_from_key": "gebruikers.account_forms.WachtwoordUitMailForm",
}
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True  # who could open the mail, and chose a password, is in
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # a beheerder entered the address, and the set-password link proves it
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to strangers, whoever types in their address
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True  # a phone stays logged in for two weeks, SESSION_COOKIE_AGE
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if PRODUCTIE else "http"
INLOGLIMIETEN = {  # what else allauth counts has its own limits, all of them of a minute
    # Wrong passwords (gebruikers/inlogpogingen.py). A browser that is known for the address:
    "inlog_apparaat": "10/10m/key",
    # strangers: one address from one place, one address from everywhere, and one place for all addresses.
    "inlog_adres_en_plek": "5/5m/key",
    "inlog_adres": "50/h/key",
    "inlog_plek": "100/10m/ip",
    # All tries on the login page, right or wrong: ample for an office behind one address on a Monday morning.
    "login": "300/m/ip",
    # Wrong codes of the second factor, per person, and only once the password was right.
    "login_failed": "5/5m/key",
    # Asking for another password. Per address only the mails are counted: who asks too often isn't refused.
    "reset_password": "20/m/ip",
    "herstelmail": "5/d/key",
}
# Hundreds of tests log in from one address within a minute.
ACCOUNT_RATE_LIMITS = False if TEST else INLOGLIMIETEN

# The second step. Addresses of mail were given by a beheerder and proved by a link, which allauth doesn't know.
TWEEDE_STAP_GEVRAAGD = PRODUCTIE  # the demo asks nobody, though whoever wants can set it up
MFA_ADAPTER = "gebruikers.tweede_stap.TweedeStapAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTIE  # localhost
MFA_FORMS = {
    "authenticate": "gebruikers.tweede_stap_forms.CodeForm",
    "activate_totp": "gebruikers.tweede_stap_forms.AppInstellenForm",
    "deactivate_totp": "gebruikers.tweede_stap_forms.AppWeghalenForm",
    "generate_recovery_codes": "gebruikers.tweede_stap_forms.NieuweHerstelcodesForm",
    "add_webauthn": "gebruikers.tweede_stap_forms.PasskeyForm",
}

# The number of our own proxies in front of gunicorn. With 0 nobody's X-Forwarded-* headers are believed: they
# would let a visitor pose as another address, or plain HTTP as HTTPS.
PROXIES = env.int("OPBOUW_PROXIES", default=0)
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
if PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")


# Security. What is not here is as strict as Django makes it: SameSite cookies, no sniffing, no frames

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTIE
CSRF_COOKIE_HTTPONLY = True  # scripts read the token from the page
CSRF_FAILURE_VIEW = "opbouw.fouten.csrf_failure"
# Demo and test speak plain HTTP on localhost, where a redirect to TLS would lead nowhere.
SECURE_SSL_REDIRECT = PRODUCTIE
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUCTIE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTIE
SECURE_HSTS_PRELOAD = PRODUCTIE

# No inline script or style anywhere, Django's admin included.
_EIGEN = ("script-src", "style-src", "font-src", "connect-src", "manifest-src", "worker-src", "form-action")
_NIETS = ("default-src", "frame-ancestors", "base-uri", "object-src")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": dict.fromkeys(_EIGEN, [SELF])
    | dict.fromkeys(_NIETS, [NONE])
    | {"img-src": [SELF, "data:"]}  # Bootstrap's stylesheet holds its small images as data:
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # a form without its files


# Static files

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "opbouw.staticfiles.NodeModulesFinder",
]
if TEST:
    # Straight from the sources, so that no test depends on an earlier collectstatic.
    STATIC_ROOT = None
    WHITENOISE_USE_FINDERS = True
    WHITENOISE_AUTOREFRESH = True
    static_storage = "django.contrib.staticfiles.storage.StaticFilesStorage"
else:
    STATIC_ROOT = VAR_DIR / "static"
    static_storage = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": static_storage},
}


# E-mail

if PRODUCTIE:
    EMAIL_HOST = env.str("EMAIL_HOST", default="localhost")
    EMAIL_PORT = env.int("EMAIL_PORT", default=25)
    EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
    EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")  # like SECRET_KEY: may begin with $
    EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=False)
    EMAIL_USE_SSL = env.bool("EMAIL_USE_SSL", default=False)
    EMAIL_TIMEOUT = 10
else:
    EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"  # pytest collects them itself
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Opbouw <opbouw@localhost>")


# Logging: warnings and worse, to stderr, without personal data (see opbouw/logfilter.py)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "opbouw": {
            "()": "opbouw.logfilter.DiscreetFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
        },
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "stream": sys.stderr, "formatter": "opbouw"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Django's own handlers would show nothing on stderr without DEBUG, and mail tracebacks about.
    "loggers": {"django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}
