from django.http import HttpResponse


def mens_list(request, **kwargs):
    return HttpResponse("stub")


def mens_create(request, **kwargs):
    return HttpResponse("stub")


def mens_detail(request, **kwargs):
    return HttpResponse("stub")


def aanstelling_create(request, **kwargs):
    return HttpResponse("stub")


def aanstelling_end(request, **kwargs):
    return HttpResponse("stub")
