from django import template

from activiteiten.duur import schrijf_duur

register = template.Library()
register.filter("duur", schrijf_duur)
