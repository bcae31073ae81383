from django.http import HttpResponse


def gemeente(request, **kwargs):
    return HttpResponse("stub")


def wijken_csv(request, **kwargs):
    return HttpResponse("stub")


def wijk(request, **kwargs):
    return HttpResponse("stub")
