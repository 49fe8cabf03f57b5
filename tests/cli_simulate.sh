#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Simulations on the command line of the real program, whole and in parts.
set -u
# shellcheck source=tests/cli_case.sh
. "${srcdir:-.}/tests/cli_case.sh"

# Simulations.
few="--replications 6 --days 2 --warmup 24"
# shellcheck disable=SC2086
{
    done_well "a simulation" simulate $few "$muhanga"
    shows "Muhanga"
    shows "service.wait_probability"
    shows "(degrees of freedom: 5)"
    done_well "a simulation as json" simulate $few --format json "$muhanga"
    shows '"kind": "interval"'
    cp out one
    for threads in 2 5; do
        done_well "with $threads threads" simulate $few --format json --threads $threads \
            "$muhanga"
        cmp -s one out
        verdict $? "$threads threads leave no trace"
    done
    done_well "another seed" simulate $few --format json --seed 18446744073709551615 "$muhanga"
    ! cmp -s one out
    verdict $? "another seed is another chance"
    done_well "constant charging times" simulate $few --set hub.charge_cv=0 "$muhanga"
    shows "A charge takes: 3 h."
    done_well "vans, doors and failures" simulate $few --set van.interval=30min \
        --set van.crate=40 --set hub.opens=6 --set hub.closes=22 --set hub.port_life=30d \
        --set hub.port_repair=2d --set riders.patience=20min --set hub.ports=90 "$muhanga"
    shows "ports 90"
    shows "service.lost"
    shows "A van leaves: every 0.5 h, with at most 40 batteries."
    done_well "a simulation as csv" simulate $few --format csv --set service.level=0.9
    shows "measures,half,,ports.busy,"
    shows "hours,kind,23,service.wait_probability,"
    done_well "until it is precise" simulate --precision 30% --set stock.batteries=260 \
        --set hub.ports=55 "$muhanga"
    refused 2 'hub.charge_cv: "much" is not a share, such as 0.3 or 30%' \
        simulate --set hub.charge_cv=much
    refused 2 'hub.opens: 25 cannot be simulated; allowed are 0 to 24' \
        simulate --set hub.opens=25
    refused 2 "hub.charge_vc: there is no such parameter; perhaps hub.charge_time is meant" \
        simulate --set hub.charge_vc=1
    refused 2 '--days: "0" is not a whole number from 1 to 3650' simulate --days 0
    refused 2 '--replications: "many" is not a whole number from 1 to 1000000' \
        simulate --replications many
    refused 2 '--threads: "-1" is not a whole number from 1 to 256' simulate --threads -1
    refused 2 '--seed: "1.5" is not a whole number from 0 to 18446744073709551615' \
        simulate --seed 1.5
    refused 2 '--precision: "0" is not a share from 0.0001 to 1, such as 5%' \
        simulate --precision 0
    refused 2 '--part: "1" is not K/N, the K-th of N parts, such as 1/8' simulate --part 1
    refused 2 "--part: 9/8 is no part; K/N is the K-th of N, such as 1/8" \
        simulate --replications 8 --part 9/8
    refused 2 "--part: parts need a number of replications to share, at least one each; give \
--replications of 8 or more" simulate --replications 4 --part 1/8
    refused 2 "--part: parts share a number of replications; give --replications too" \
        simulate --part 1/8
    refused 2 "--format: a part has its own format; give --format to swapdeck merge" \
        simulate --replications 8 --part 1/8 --format json
    run simulate --model fleet
    [ $code -eq 2 ] && grep -q "^--model: simulate does not take this option" err
    verdict $? "a simulation follows no model"

    # In parts, and joined in any order.
    for part in 1 2 3; do
        done_well "part $part" simulate $few --part $part/3 "$muhanga"
        cp out $part.part
    done
    done_well "joined" merge --format json 2.part 3.part 1.part
    cmp -s one out
    verdict $? "the joined report is the undivided one"
    "$program" merge --format json 2.part 3.part - <1.part >out 2>err
    code=$?
    [ $code -eq 0 ] && cmp -s one out
    verdict $? "a part from standard input"
    refused 2 "part 2 of 3 is missing" merge 3.part 1.part
    refused 2 "1.part: this is part 1 of 3, and so is 1.part" merge 1.part 1.part 3.part
    head -c 2000 2.part >torn.part
    refused 2 "torn.part: this part of a simulation is torn or was changed; make it again" \
        merge 1.part torn.part 3.part
    run simulate $few --part 2/3 --set hub.ports=99 -o other.part "$muhanga"
    refused 2 "other.part: hub.ports: this part is of another simulation: \"99\" here, \"100\" \
in 1.part" merge 1.part other.part 3.part
    refused 2 '1.part: --output: this would replace a part by the report; name another file' \
        merge 1.part 2.part 3.part -o 1.part
    refused 2 'merge: PART... is missing: the files that "swapdeck simulate --part" wrote' merge
    refused 1 "none.part: the file cannot be read: No such file or directory" merge none.part
    refused 2 "$muhanga: this is no part of a simulation; \"swapdeck simulate --part\" writes \
them" merge "$muhanga"

    # The job array, task by task; and GNU parallel where there is one.
    PATH=$(dirname "$program"):$PATH
    for task in 1 2 3 4; do
        SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_ID=$task \
            sh "$source/conf/simulate.slurm" "$muhanga" 6 --days 2 --warmup 24 || break
    done
    done_well "the parts of a job array" merge --format json muhanga.?.part
    cmp -s one out
    verdict $? "a job array makes the undivided report"
    if parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
        seq 6 | parallel "$program" simulate $few --part {}/6 -o p{}.part "$muhanga"
        done_well "the parts of GNU parallel" merge --format json p?.part
        cmp -s one out
        verdict $? "GNU parallel makes the undivided report"
    fi
}

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
