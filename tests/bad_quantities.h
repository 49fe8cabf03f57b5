/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assignments that must be refused, each with its exact sentence. */
#ifndef SWAPDECK_BAD_QUANTITIES_H
#define SWAPDECK_BAD_QUANTITIES_H

struct refused {
    const char *text, *message;
};

static const struct refused refused[] = {
    {"service.level=+10%",
     "service.level: after \"+10%\", 104.5% is above the range 0.5 to 0.9999999 (50% to "
     "99.99999%)"},
    {"service.level=95",
     "service.level: 95 is above the range 0.5 to 0.9999999 (50% to 99.99999%); perhaps "
     "95% is meant"},
    {"service.level=0,95",
     "service.level: \"0,95\" has a comma, but a number has a point; perhaps 0.95 is "
     "meant; allowed are 0.5 to 0.9999999 (50% to 99.99999%), for instance 95%"},
    {"service.level=99.5",
     "service.level: 99.5 is above the range 0.5 to 0.9999999 (50% to 99.99999%); "
     "perhaps 99.5% is meant"},
    {"service.level=100%",
     "service.level: 100% is above the range 0.5 to 0.9999999 (50% to 99.99999%)"},
    {"fleet.vehicles=1,23",
     "fleet.vehicles: \"1,23\" has a comma that does not group thousands; allowed are 1 "
     "to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=1,2345",
     "fleet.vehicles: \"1,2345\" has a comma that does not group thousands; allowed are "
     "1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=0,234",
     "fleet.vehicles: \"0,234\" has a comma that does not group thousands; allowed are "
     "1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=12,34,567",
     "fleet.vehicles: \"12,34,567\" has a comma that does not group thousands; perhaps "
     "1234567 is meant; allowed are 1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=- 10%",
     "fleet.vehicles: \"- 10%\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=/0",
     "fleet.vehicles: \"/0\" gives no finite number; allowed are 1 to 10,000,000 "
     "vehicles, for instance 200"},
    {"fleet.vehicles=+5.5",
     "fleet.vehicles: after \"+5.5\", 205.5 is not a whole number of vehicles"},
    {"fleet.vehicles=-5",
     "fleet.vehicles: -5 is below the range 1 to 10,000,000 vehicles; perhaps +-5 (a "
     "change) is meant"},
    {"fleet.vehicles=-0", "fleet.vehicles: 0 is below the range 1 to 10,000,000 vehicles"},
    {"fleet.vehicles=200.5",
     "fleet.vehicles: 200.5 is not a whole number of vehicles; perhaps 200 or 201 is "
     "meant"},
    {"fleet.vehicles=250 bikes",
     "fleet.vehicles: \"250 bikes\" has a unit that does not fit; known: vehicles; "
     "allowed are 1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=50%",
     "fleet.vehicles: \"50%\" is a percentage of nothing; *50% takes half of the "
     "present value, +10% and -10% change it; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"fleet.vehicles=++5",
     "fleet.vehicles: \"++5\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=*+5",
     "fleet.vehicles: \"*+5\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=*-1",
     "fleet.vehicles: after \"*-1\", -200 is below the range 1 to 10,000,000 vehicles"},
    {"fleet.vehicles=--5",
     "fleet.vehicles: \"--5\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=",
     "fleet.vehicles: a value is needed; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"fleet.vehicles=abc",
     "fleet.vehicles: \"abc\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=12abc",
     "fleet.vehicles: \"12abc\" has a unit that does not fit; known: vehicles; allowed "
     "are 1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=nan",
     "fleet.vehicles: \"nan\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=inf",
     "fleet.vehicles: \"inf\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=0x10",
     "fleet.vehicles: \"0x10\" is not a number; allowed are 1 to 10,000,000 vehicles, "
     "for instance 200"},
    {"fleet.vehicles=1e999",
     "fleet.vehicles: \"1e999\" gives no finite number; allowed are 1 to 10,000,000 "
     "vehicles, for instance 200"},
    {"fleet.vehicles=1_000",
     "fleet.vehicles: \"1_000\" is not a number; perhaps 1000 is meant; allowed are 1 to "
     "10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=1 000",
     "fleet.vehicles: \"1 000\" is not a number; perhaps 1000 is meant; allowed are 1 to "
     "10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=.",
     "fleet.vehicles: \".\" is not a number; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"fleet.vehicles=+",
     "fleet.vehicles: \"+\" is not a number; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"fleet.vehicles=+%",
     "fleet.vehicles: \"+%\" is not a number; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"fleet.vehicles=5+",
     "fleet.vehicles: \"5+\" is not a number; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"fleet.vehicles=20000000",
     "fleet.vehicles: 20000000 is above the range 1 to 10,000,000 vehicles"},
    {"fleet.vehicles=*1e9",
     "fleet.vehicles: after \"*1e9\", 200000000000 is above the range 1 to 10,000,000 "
     "vehicles"},
    {"fleet.vehicles=1.234,5",
     "fleet.vehicles: \"1.234,5\" has a comma that does not group thousands; allowed "
     "are 1 to 10,000,000 vehicles, for instance 200"},
    {"cost.battery=1.234,50",
     "cost.battery: \"1.234,50\" has a comma, but a number has a point; perhaps 1234.50 "
     "is meant; allowed are 0 to 1,000,000,000 (money), for instance 450"},
    {"cost.battery=450,5",
     "cost.battery: \"450,5\" has a comma, but a number has a point; perhaps 450.5 is "
     "meant; allowed are 0 to 1,000,000,000 (money), for instance 450"},
    {"hub.charge_time=*2h",
     "hub.charge_time: \"*2h\" has a unit, but a factor has none; allowed are 0.01 to "
     "72 h, for instance 3"},
    {"hub.charge_time=180",
     "hub.charge_time: 180 is above the range 0.01 to 72 h; perhaps 180min is meant"},
    {"hub.charge_time=90",
     "hub.charge_time: 90 is above the range 0.01 to 72 h; perhaps 90min is meant"},
    {"hub.charge_time=3d2",
     "hub.charge_time: \"3d2\" is not a number; allowed are 0.01 to 72 h, for instance "
     "3"},
    {"hub.charge_time=3 parsec",
     "hub.charge_time: \"3 parsec\" has a unit that does not fit; known: h, min, s, d, "
     "wk; allowed are 0.01 to 72 h, for instance 3"},
    {"hub.charge_time=95%",
     "hub.charge_time: \"95%\" is a percentage of nothing; *50% takes half of the "
     "present value, +10% and -10% change it; allowed are 0.01 to 72 h, for instance 3"},
    {"hub.charge_time=2,125",
     "hub.charge_time: \"2,125\" has a comma, but a number has a point; perhaps 2.125 is "
     "meant; allowed are 0.01 to 72 h, for instance 3"},
    {"hub.charge_time=2,5h",
     "hub.charge_time: \"2,5h\" has a comma, but a number has a point; perhaps 2.5h is "
     "meant; allowed are 0.01 to 72 h, for instance 3"},
    {"hub.charge_time=-1",
     "hub.charge_time: -1 is below the range 0.01 to 72 h; perhaps +-1 (a change) is "
     "meant"},
    {"demand.cv=30",
     "demand.cv: 30 is above the range 0 to 5 (0% to 500%); perhaps 30% is meant"},
    {"hub.port_margin=10",
     "hub.port_margin: 10 is above the range 0 to 5 (0% to 500%); perhaps 10% is meant"},
    {"transport.legs=1.5",
     "transport.legs: 1.5 is not a whole number of legs; perhaps 1 or 2 is meant"},
    {"plan.fleets=[200, 300)",
     "plan.fleets: a bracket has no partner; write for instance [200, 300, 400]"},
    {"plan.fleets=[200",
     "plan.fleets: a bracket has no partner; write for instance [200, 300, 400]"},
    {"plan.fleets=200]",
     "plan.fleets: a bracket has no partner; write for instance [200, 300, 400]"},
    {"plan.fleets=[]", "plan.fleets: 0 values were given; 1 to 32 are allowed"},
    {"plan.fleets=", "plan.fleets: 0 values were given; 1 to 32 are allowed"},
    {"plan.fleets=200,,300",
     "plan.fleets: a value is missing beside a comma; write values with one comma or "
     "blank between them"},
    {"plan.fleets=,200",
     "plan.fleets: a value is missing beside a comma; write values with one comma or "
     "blank between them"},
    {"plan.fleets=200,",
     "plan.fleets: a value is missing beside a comma; write values with one comma or "
     "blank between them"},
    {"plan.fleets=200,0", "plan.fleets: 0 is below the range 1 to 10,000,000 vehicles"},
    {"plan.fleets=200,x",
     "plan.fleets: \"x\" is not a number; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"plan.fleets=200,+5", "plan.fleets: \"+5\" is a change, but a list holds values"},
    {"plan.fleets=1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 "
     "29 30 31 32 33",
     "plan.fleets: 33 values were given; 1 to 32 are allowed"},
    {"demand.profile=1 2 3", "demand.profile: 3 values were given; 24 are needed"},
    {"demand.profile=1", "demand.profile: 1 value was given; 24 are needed"},
    {"demand.profile=0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
     "demand.profile: every hour has weight 0; at least one hour needs demand, so give "
     "one a weight above 0"},
    {"demand.profile=[0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -5]",
     "demand.profile: -5 is below the range 0 to 1,000,000 (weight)"},
    {"hub.prots=5", "hub.prots: there is no such parameter; perhaps hub.ports is meant"},
    {"ports=5", "ports: there is no such parameter; perhaps hub.ports is meant"},
    {"nosuchthing=5",
     "nosuchthing: there is no such parameter; \"swapdeck list params\" names them all"},
    {"hub.ports", "\"hub.ports\" is not KEY=VALUE; write for instance hub.ports=80"},
    {"=5", "\"=5\" is not KEY=VALUE; write for instance hub.ports=80"},
    {"fleet.vehicles=*2 vehicles",
     "fleet.vehicles: \"*2 vehicles\" has a unit, but a factor has none; allowed are 1 "
     "to 10,000,000 vehicles, for instance 200"},
    {"hub.charge_time=1e999",
     "hub.charge_time: \"1e999\" gives no finite number; allowed are 0.01 to 72 h, for "
     "instance 3"},
    {"cost.lost_swap=1,250",
     "cost.lost_swap: \"1,250\" has two readings; "
     "perhaps 1250 or 1.250 is meant; allowed are 0 to 1,000,000,000 (money/swap), for "
     "instance 5"},
    {"cost.battery=$12,345",
     "cost.battery: \"$12,345\" has two readings; "
     "perhaps $12345 or $12.345 is meant; allowed are 0 to 1,000,000,000 (money), for "
     "instance 450"},
    {"cost.battery=+1,250",
     "cost.battery: \"+1,250\" has two readings; "
     "perhaps +1250 or +1.250 is meant; allowed are 0 to 1,000,000,000 (money), for instance "
     "450"},
    {"fleet.vehicles=*1,250",
     "fleet.vehicles: \"*1,250\" has two readings; "
     "perhaps *1250 or *1.250 is meant; allowed are 1 to 10,000,000 vehicles, for instance "
     "200"},
    {"cost.lost_swap=1,25",
     "cost.lost_swap: \"1,25\" has a comma, but a number has a point; perhaps 1.25 is meant; "
     "allowed are 0 to 1,000,000,000 (money/swap), for instance 5"},
    {"fleet.vehicles=1.300",
     "fleet.vehicles: \"1.300\" has a point, but thousands have a comma; perhaps 1300 is "
     "meant; allowed are 1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=1.000",
     "fleet.vehicles: \"1.000\" has a point, but thousands have a comma; perhaps 1000 or 1 "
     "is meant; allowed are 1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=1.300.000",
     "fleet.vehicles: \"1.300.000\" is not a number; perhaps 1300000 is meant; allowed are "
     "1 to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=1\xc2\xa0" "000",
     "fleet.vehicles: \"1<U+00A0>000\" is not a number; perhaps 1000 is meant; allowed are 1 "
     "to 10,000,000 vehicles, for instance 200"},
    {"fleet.vehicles=5\xe2\x80\x8b" "0",
     "fleet.vehicles: \"5<U+200B>0\" has a unit that does not fit; known: vehicles; allowed "
     "are 1 to 10,000,000 vehicles, for instance 200"},
    {"cost.battery=1 234,50",
     "cost.battery: \"1 234,50\" is not a number; perhaps 1234.50 is meant; allowed are 0 to "
     "1,000,000,000 (money), for instance 450"},
    {"cost.battery=450 EUR",
     "cost.battery: \"450 EUR\" has a unit that does not fit; known: USD; allowed are 0 to "
     "1,000,000,000 (money), for instance 450"},
    {"cost.battery=\xe2\x82\xac" "450",
     "cost.battery: \"\xe2\x82\xac" "450\" has a unit that does not fit; known: USD; allowed "
     "are 0 to 1,000,000,000 (money), for instance 450"},
    {"cost.battery=450 USD/swap",
     "cost.battery: \"450 USD/swap\" has a unit that does not fit; known: USD; allowed are 0 "
     "to 1,000,000,000 (money), for instance 450"},
    {"hub.charge_time=5000min",
     "hub.charge_time: \"5000min\", 83.333333 h, is above the range 0.01 to 72 h"},
    {"hub.charge_time=80h 30",
     "hub.charge_time: \"80h 30\", 80.50 h, is above the range 0.01 to 72 h"},
    {"hub.charge_time=3:75",
     "hub.charge_time: \"3:75\" is no time of hours and minutes such as 3:30; allowed are "
     "0.01 to 72 h, for instance 3"},
    {"hub.charge_time=3:3",
     "hub.charge_time: \"3:3\" is no time of hours and minutes such as 3:30; allowed are 0.01 "
     "to 72 h, for instance 3"},
    {"hub.charge_time=3:30:",
     "hub.charge_time: \"3:30:\" is no time of hours and minutes such as 3:30; allowed are "
     "0.01 to 72 h, for instance 3"},
    {"hub.charge_time=3h75",
     "hub.charge_time: \"3h75\" is not a number; allowed are 0.01 to 72 h, for instance 3"},
    {"hub.charge_time=20min 1h",
     "hub.charge_time: \"20min 1h\" is not a number; allowed are 0.01 to 72 h, for instance "
     "3"},
    {"hub.charge_time=1h 1h",
     "hub.charge_time: \"1h 1h\" is not a number; allowed are 0.01 to 72 h, for instance 3"},
    {"hub.charge_time=*1h30",
     "hub.charge_time: \"*1h30\" has a unit, but a factor has none; allowed are 0.01 to 72 h, "
     "for instance 3"},
    {"fleet.vehicles=3:30",
     "fleet.vehicles: \"3:30\" is not a number; allowed are 1 to 10,000,000 vehicles, for "
     "instance 200"},
    {"plan.fleets=+-250",
     "plan.fleets: after \"+-250\", -50 is below the range 1 to 10,000,000 vehicles"},
    {"plan.fleets=1,200 1,300",
     "plan.fleets: \"1,200\" may be one value or several; write it without comma, or a blank "
     "behind the comma"},
    {"demand.profile=station",
     "demand.profile: no profile is named \"station\"; perhaps it is station-day, or write 24 "
     "weights"},
    {"demand.profile=xyz",
     "demand.profile: no profile is named \"xyz\"; known are flat, station-day, "
     "nairobi-trips, or write 24 weights"},
    {"currency=RWANDAN FRANCS OF TODAY",
     "currency: the text has 23 bytes; at most 15 are allowed"},
    {"name=a\x1b[2J",
     "name: the text holds the control character U+001B; take it out"},
    {"nmae=x", "nmae: there is no such parameter; perhaps name is meant"},
};

#endif
