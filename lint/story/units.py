"""What a number can be followed or preceded by: units, money, and words that make it a label."""

from __future__ import annotations


def _units(kind: str, names: str) -> dict[str, tuple[str, str]]:
    """Map each spelling of ``unit=spelling,spelling`` to its kind and unit."""
    table = {}
    for entry in names.split():
        unit, _, spellings = entry.partition("=")
        table.update(dict.fromkeys((spellings or unit).split(","), (kind, unit)))
    return table


#: What follows a number as a word, or glued to it: its kind and unit.
UNITS = {
    **_units(
        "measure",
        "km=km,kms,kilometre,kilometres,kilometer,kilometers m=metre,metres,meter,meters"
        " cm=cm,centimetre,centimetres,centimeter,centimeters mm=mm,millimetre,millimetres,"
        "millimeter,millimeters mi=mile,miles ft=ft,foot,feet in=inch,inches yd=yard,yards,yd"
        " nmi=nautical kg=kg,kgs,kilo,kilos,kilogram,kilograms,kilogramme,kilogrammes"
        " g=g,gram,grams,gramme,grammes mg=mg,milligram,milligrams t=tonne,tonnes,ton,tons lb=lb,lbs"
        " oz=oz,ounce,ounces st=stone l=litre,litres,liter,liters ml=ml,millilitre,millilitres"
        " gal=gallon,gallons pt=pint,pints bbl=barrel,barrels,bpd ac=acre,acres ha=ha,hectare,hectares"
        " sqm=sqm sqft=sqft mph=mph,knots kph=kph,kmh deg=degree,degrees,°,c,f,°c,°f MW=mw,megawatt,megawatts"
        " GW=gw,gigawatt,gigawatts kW=kw,kilowatt,kilowatts kWh=kwh MWh=mwh GWh=gwh"
        " V=volt,volts MB=mb,megabytes GB=gb,gigabyte,gigabytes TB=tb,terabyte,terabytes kB=kb"
        " Mbps=mbps kcal=calorie,calories,kcal magnitude=magnitude mAh=mah MP=mp,megapixel,megapixels"
        " cc=cc hp=hp,horsepower bit=bit Hz=hz MHz=mhz GHz=ghz dB=db,decibels ppm=ppm light-year=lightyears",
    ),
    **_units(
        "duration",
        "second=second,seconds,sec,secs minute=minute,minutes,min,mins hour=hour,hours,hr,hrs"
        " day=day,days night=night,nights week=week,weeks fortnight=fortnight,fortnights"
        " month=month,months season=season,seasons year=year,years,yr,yrs decade=decade,decades"
        " century=century,centuries weekend=weekends generation=generation,generations",
    ),
    **_units(
        "score",
        "goal=goal,goals run=run,runs wicket=wicket,wickets over=overs point=point,points try=tries"
        " set=sets lap=lap,laps innings=innings medal=medal,medals,golds title=titles cap=caps"
        " shot=shots game=games match=matches birdie=birdies,bogeys stroke=strokes touchdown=touchdowns"
        " rebound=rebounds assist=assists ball=balls deliveries wins=wins,win losses defeats draws"
        " under=under,par sixes=sixes,fours homer=homers inning",
    ),
    **_units("votes", "vote=vote,votes seat=seat,seats ballot=ballots,ballot"),
    **_units("multiple", "times=times,fold,x,times"),
    **_units(
        "money",
        "$=dollar,dollars,bucks GBP=pound,pounds,quid EUR=euro,euros rupees=rupee,rupees JPY=yen"
        " CNY=yuan,renminbi NGN=naira GHS=cedi,cedis shillings=shilling,shillings ZAR=rand"
        " roubles=rouble,roubles,ruble,rubles pesos=peso,pesos francs=franc,francs riyals=riyal,"
        "riyals,rial,rials dirhams=dirham,dirhams dinars=dinar,dinars kronor=kronor,kroner,krona"
        " lira=lira,liras shekels=shekel,shekels baht ringgit rupiah birr kwacha taka hryvnia real=reais"
        " USD=usd EUR=eur GBP=gbp INR=inr ZAR=zar NGN=ngn KES=kes",
    ),
    **_units("share", "%=percent,pct,%"),
    **_units("points", "bp=basis"),
    **_units("time", "time=am,pm,noon,gmt,bst,utc,est,edt,et,ist,cet,hrs"),
}
#: A hundredth of a coin's currency, where the coin has one name the world over.
COINS = {"cent": "$", "cents": "$", "p": "GBP", "pence": "GBP", "paise": "rupees", "kobo": "NGN"}
#: Signs and codes before a number.
SIGNS = {
    "$": "$", "£": "GBP", "€": "EUR", "₹": "rupees", "¥": "JPY", "₦": "NGN", "₵": "GHS", "₽": "roubles",
    "₪": "shekels", "₩": "KRW", "₺": "lira", "฿": "baht", "₱": "pesos", "₴": "hryvnia", "₫": "VND",
    "₡": "CRC", "₲": "PYG", "৳": "taka", "₨": "rupees", "₾": "GEL", "₸": "KZT", "₼": "AZN", "៛": "KHR",
}  # fmt: skip
CODES = {
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD",
    "s": "SGD", "r": "BRL", "nt": "TWD", "z": "ZWD",
    "j": "JMD", "tt": "TTD", "ec": "XCD", "bds": "BBD", "g": "GYD", "n": "NAD", "mx": "pesos",
    "fj": "FJD", "sr": "SRD", "bz": "BZD", "b": "BSD",
}  # fmt: skip
PREFIXES = {
    "rs": "rupees", "r": "ZAR", "n": "NGN", "ksh": "KES", "kshs": "KES", "sh": "shillings",
    "shs": "shillings", "tsh": "TZS", "ush": "UGX", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "inr": "rupees", "ngn": "NGN", "kes": "KES", "zar": "ZAR", "ghs": "GHS", "dh": "dirhams", "dhs": "dirhams", "aed": "AED", "cfa": "francs", "aud": "AUD",
    "cad": "CAD", "cny": "CNY", "jpy": "JPY", "chf": "CHF", "rmb": "CNY", "ugx": "UGX",
    "p": "pesos", "php": "pesos", "rm": "MYR", "rp": "IDR", "idr": "IDR", "tk": "taka", "bdt": "taka",
    "pkr": "rupees", "lkr": "rupees", "npr": "rupees", "zmw": "kwacha", "mk": "kwacha", "etb": "birr",
    "rwf": "francs", "xaf": "francs", "fcfa": "francs", "sgd": "SGD", "hkd": "HKD", "nzd": "NZD",
    "uah": "hryvnia", "rub": "roubles", "sar": "riyals", "qar": "riyals", "egp": "EGP", "nis": "shekels",
}  # fmt: skip
#: A currency may be called by its country: Kenyan shillings, US dollars.
NATIONAL = frozenset(
    "us american australian canadian hong kong new zealand kenyan ugandan tanzanian somali"
    " indian pakistani sri lankan nepalese swiss cfa mexican philippine argentine chilean"
    " colombian egyptian sterling south african nigerian ghanaian saudi qatari omani iranian"
    " iraqi kuwaiti turkish russian chinese japanese british singapore jamaican zimbabwean"
    " sudanese lebanese syrian".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sep sept oct nov dec".split()
)
#: A number right after one of these is its name, not a count.
LABELS = frozenset(
    "section sections article articles chapter chapters clause page pages pp para paragraph"
    " verse line no nos number numbers room flight route highway interstate junction gate"
    " platform unit channel part volume vol episode season grade level phase tier stage class"
    " bill resolution rule schedule figure fig table box ward district precinct station pier"
    " terminal hangar plot block apartment flat suite floor day week month year game round"
    " group top category type model version release formula act scene step question exhibit"
    " appendix annex protocol division league lot lane mark psalm isaiah chapter covid area"
    " zone bus train line pool page windows ps apollo matchday code postcode zip catch-22 id"
    " tel phone call dial ext extension hotline text titled sector agenda goal target option"
    " proposition prop amendment order convention size age".split()
)
STREETS = frozenset(
    "street st road rd avenue ave lane drive boulevard blvd square terrace close crescent way court"
    " quai rue via calle place row gardens park parkway plaza quay hill mews".split()
)
