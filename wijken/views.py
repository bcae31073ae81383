from django.http import HttpResponse


def wijk_list(request, **kwargs):
    return HttpResponse("stub")


def wijk_create(request, **kwargs):
    return HttpResponse("stub")


def wijk_update(request, **kwargs):
    return HttpResponse("stub")


def buurt_list(request, **kwargs):
    return HttpResponse("stub")


def buurt_create(request, **kwargs):
    return HttpResponse("stub")


def buurt_update(request, **kwargs):
    return HttpResponse("stub")
