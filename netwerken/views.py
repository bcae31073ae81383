from django.http import HttpResponse


def netwerk_list(request, **kwargs):
    return HttpResponse("stub")


def netwerk_create(request, **kwargs):
    return HttpResponse("stub")


def netwerk_detail(request, **kwargs):
    return HttpResponse("stub")


def netwerk_update(request, **kwargs):
    return HttpResponse("stub")


def netwerk_confirm(request, **kwargs):
    return HttpResponse("stub")


def wijkteam_list(request, **kwargs):
    return HttpResponse("stub")


def wijkteam_detail(request, **kwargs):
    return HttpResponse("stub")


def wijkteam_beheer_list(request, **kwargs):
    return HttpResponse("stub")


def wijkteam_create(request, **kwargs):
    return HttpResponse("stub")


def wijkteam_update(request, **kwargs):
    return HttpResponse("stub")
