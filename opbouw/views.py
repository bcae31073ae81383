from django.shortcuts import render


def start(request):
    return render(request, "opbouw/start.html", {})


def meer(request):
    return render(request, "opbouw/meer.html", {})
