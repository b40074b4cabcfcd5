"""Pastes as readers have them, written for the tests; no such paper or person is known to exist."""

from __future__ import annotations

WEEKLY = """\
By Maeve Tarrant
Downloading PDF. Please wait... Issue 1187

The reservoir deal leaves Kilbrae dry

This article is over 5 years, 2 months old
Issue 1187
Cracked mud where the lake was
Cracked mud where the lake was (Pic: Orla Finn)

In the village hall last Tuesday I listened to a dairy farmer explain how her well ran dry. She was not angry. She simply wanted to know who had signed the paper.

The minister signed it in March, while the council was in recess. Nobody in Kilbrae was asked, and the map that came with the deal was drawn in another city.

According to the Harbour Gazette newspaper, “the company paid nothing for the first two years.

“It will pay next to nothing for the next ten, and the valley will carry the cost.”

The company says that it keeps to the law. It does, because it wrote half of it.

Nobody here will forget.

Sign up for our weekly email ‘The Red Lantern’

Latest News

Make a donation to The Lantern

Help keep the presses rolling
"""

HARD_WRAPPED = """\
Skip to content
Home
News
Opinion
Subscribe

Town council votes to keep the night ferry

by Tomas Reyes
14 March 2021

The council of Port Ellery voted on Monday evening to keep the night ferry
running for another year, after three hours of debate and a petition with more
than two thousand names. The vote was nine to four.

"It is the only way home for the people who clean this town," said Ines
Duarte, who has worked nights at the hospital since 2009. She had brought her
two daughters, and they had brought a drum.

What the ferry costs:

  * 410,000 a year in fuel and wages, most of it paid by the re-
    gional transport fund
  * 90,000 for repairs to the pier

The opposition wanted a bus instead. It will be back.

Share this:
Facebook
Twitter
Related
Mayor opens new library wing
Storm closes the coast road again
© 2021 The Ellery Courier. All rights reserved.
Privacy policy
"""

GERMAN = """\
Zum Inhalt springen
Menü
Anmelden
Abo
Politik
Wirtschaft

Warum die Brücke in Altenried geschlossen bleibt

Von Henrike Solms
Stand: 3. Mai 2022, 14:05 Uhr
Lesezeit: 4 Min.
Die gesperrte Brücke über die Rieder Ach. Foto: Jens Kallweit

Seit dem Winter ist die Brücke über die Rieder Ach gesperrt, und daran wird sich so bald nichts ändern. Das teilte das Landratsamt am Dienstag mit.

„Wir können niemanden über eine Brücke schicken, die wir selbst nicht betreten“, sagte Landrätin Paula Reiser. Die Prüfung habe Risse in drei Pfeilern gezeigt.

Anzeige

Für die Bäcker im Ort ist das ein Verlust. Sie fahren nun jeden Morgen einen Umweg von zwölf Kilometern, um die Filiale am anderen Ufer zu beliefern.

Ein Ende ist nicht in Sicht.

Mehr zum Thema
Hochwasser: Pegel der Ach steigt weiter
Landkreis sucht Ingenieure
Newsletter abonnieren
Kommentare
Impressum
Datenschutz
"""

FRENCH = """\
Aller au contenu
Menu
Se connecter
S’abonner
À la une
Société

À Valmorel, le marché du jeudi retrouve sa place

Par Lucie Marchand
Publié le 12 juin 2020 à 18h04
Partager sur Facebook

Après deux ans d’absence, les marchands sont revenus jeudi sur la place de l’église de Valmorel. Ils étaient une trentaine, et les premiers clients les attendaient avant sept heures.

« Je n’y croyais plus », a dit Odile Fabre, qui vend des fromages ici depuis 1987. Sa fille a repris la moitié de l’étal.

Lire aussi : Le prix du lait augmente encore

La mairie promet que le marché restera toute l’année. Les marchands, eux, demandent des toilettes.

On verra bien.

Sur le même sujet
Les routes fermées cet hiver
Inscrivez-vous à notre newsletter
Mentions légales
"""
