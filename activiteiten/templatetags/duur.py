from django import template

from kern.getallen import schrijf_duur

register = template.Library()
register.filter("duur", schrijf_duur)
