from django.http import HttpResponse


def initiatief_list(request, **kwargs):
    return HttpResponse("stub")


def initiatief_create(request, **kwargs):
    return HttpResponse("stub")


def initiatief_detail(request, **kwargs):
    return HttpResponse("stub")


def initiatief_update(request, **kwargs):
    return HttpResponse("stub")


def initiatief_confirm(request, **kwargs):
    return HttpResponse("stub")
