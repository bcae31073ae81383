from django.http import HttpResponse


def activiteit_list(request, **kwargs):
    return HttpResponse("stub")


def activiteit_create(request, **kwargs):
    return HttpResponse("stub")


def activiteit_detail(request, **kwargs):
    return HttpResponse("stub")


def activiteit_update(request, **kwargs):
    return HttpResponse("stub")


def activiteit_delete(request, **kwargs):
    return HttpResponse("stub")


def activiteit_restore(request, **kwargs):
    return HttpResponse("stub")
