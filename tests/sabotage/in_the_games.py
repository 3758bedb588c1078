"""What `play` sees to in the database: for one command, and for a set of them in one statement."""

from tests.sabotage.edits import InFunctions, Safeguard

BETS = "tests/integration/games/test_bets.py"
ENGINE = "tests/integration/games/test_engine.py"
EDGES = "tests/properties/test_edges.py"
RACES = "tests/faults/test_two_processes.py"
PROPERTIES = "tests/properties/test_games.py"

SAFEGUARDS = (
    Safeguard(
        "the account's lock, for games",
        (InFunctions("play%", "ORDER BY account.id FOR NO KEY UPDATE;", "ORDER BY account.id;"),),
        (f"{RACES}::test_of_a_win_and_a_rollback_exactly_one_is_done",),
    ),
    Safeguard(
        "accounts are locked in one order, for games",
        (InFunctions("play%", "ORDER BY account.id FOR NO KEY UPDATE;", "ORDER BY random() FOR NO KEY UPDATE;"),),
        (f"{RACES}::test_a_bet_and_its_win_take_the_stake_and_pay_what_was_answered",),
    ),
    Safeguard(
        "the digest of a key's content, for games",
        (InFunctions("play%", "ELSIF known.digest <> c.digest THEN", "ELSIF false THEN"),),
        (f"{BETS}::test_the_same_id_with_another_stake_round_or_player_is_a_conflict",),
    ),
    Safeguard(
        "the tombstone, for games",
        (
            InFunctions(
                "play%",
                """INSERT INTO ledger_key (source, external_id, digest, outcome, created_at)
                VALUES (c.provider, c.bet, '', 'tombstone', …) ON CONFLICT DO NOTHING;""",
                "PERFORM 1;",
            ),
        ),
        (f"{BETS}::test_a_rollback_before_its_bet_makes_the_late_bet_a_refusal",),
    ),
    Safeguard(
        "refusals are remembered, for games",
        (
            InFunctions(
                "play%",
                """jsonb_build_object('code', refusal, 'facts', facts), written) ON CONFLICT DO NOTHING;
                result.remembered := FOUND;""",
                """jsonb_build_object('code', refusal, 'facts', facts), written) ON CONFLICT DO NOTHING;
                DELETE FROM ledger_key WHERE source = c.provider AND external_id = c.external_id;
                result.remembered := FOUND;""",
            ),
        ),
        (PROPERTIES,),
    ),
    Safeguard(
        "duplicates before funds",
        (
            InFunctions(
                "play%",
                "-- A repeat gets the first answer,",
                """IF c.kind = 1 AND c.amount > available THEN
                    result.outcome := 'insufficient_funds';
                    RETURN result;
                END IF;
                -- A repeat gets the first answer,""",
            ),
        ),
        (f"{BETS}::test_a_duplicate_is_answered_even_when_the_balance_is_spent",),
    ),
    Safeguard(
        "a win needs a bet that stands",
        (
            InFunctions(
                "play%",
                """OR EXISTS (
                    SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet_key.transfer_id
                )) THEN result.outcome := 'bet_not_found';""",
                ") THEN result.outcome := 'bet_not_found';",
            ),
        ),
        (f"{RACES}::test_of_a_win_and_a_rollback_exactly_one_is_done",),
    ),
    Safeguard(
        "a win needs its player's own bet",
        (
            InFunctions(
                "play%",
                "OR bet_key.account_id IS DISTINCT FROM c.account OR bet_key.code IS DISTINCT FROM 3",
                "OR bet_key.code IS DISTINCT FROM 3",
            ),
        ),
        (EDGES,),
    ),
    Safeguard(
        "what has won is not rolled back",
        (InFunctions("play%", "IF played.win > 0 AND bet.code = 3 AND c.allowances & 4 = 0 THEN", "IF false THEN"),),
        (f"{BETS}::test_a_rollback_after_the_win_is_refused_and_moves_nothing",),
    ),
    Safeguard(
        "a closed round stays closed",
        (InFunctions("play%", "WHEN played.id IS NOT NULL AND played.state = 'closed' AND NOT", "WHEN false AND NOT"),),
        (f"{BETS}::test_a_closed_round_takes_no_further_bet",),
    ),
    Safeguard(
        "a break stops bets, one at a time",
        (InFunctions("play%", "WHEN ends_at IS NOT NULL THEN 'on_cool_off'", "WHEN false THEN 'on_cool_off'"),),
        (f"{BETS}::test_a_bet_is_refused_and_nothing_moves",),
    ),
    Safeguard(
        "a break stops bets, in a batch",
        (
            InFunctions(
                "play%", "WHERE cool_off.player_id = command.player AND cool_off.ends_at > moment", "WHERE false"
            ),
        ),
        (PROPERTIES,),
    ),
    Safeguard(
        "a session ends, one bet at a time",
        (InFunctions("play%", "WHEN seat.ended_at IS NOT NULL OR seat.expires_at <= moment THEN", "WHEN false THEN"),),
        (f"{BETS}::test_a_bet_is_refused_and_nothing_moves",),
    ),
    Safeguard(
        "a session ends, in a batch",
        (InFunctions("play%", "AND session.ended_at IS NULL AND session.expires_at > moment", ""),),
        (PROPERTIES,),
    ),
    Safeguard(
        "money for every step, in a batch",
        (InFunctions("play%", "AND seen.balance_after BETWEEN 0 AND 9223372036854775807", ""),),
        (f"{BETS}::test_fifty_different_bets_at_once_stop_at_an_empty_account",),
    ),
    Safeguard(
        "a key that is known is no new command, in a batch",
        (InFunctions("play%", "key.external_id IS NULL AND count(*)", "count(*)"),),
        (PROPERTIES,),
    ),
    Safeguard(
        "two commands of one key do not go together, in a batch",
        (InFunctions("play%", "AND count(*) OVER (PARTITION BY command.provider, command.external_id) = 1", ""),),
        (f"{BETS}::test_fifty_equal_bets_at_once_debit_once",),
    ),
    Safeguard(
        "a win needs a bet that stands, in a batch",
        (
            InFunctions(
                "play%",
                "bet.outcome = 'posted' AND bet.account_id = command.account AND bet.code = 3",
                "bet.outcome = 'posted'",
            ),
        ),
        (PROPERTIES,),
    ),
    Safeguard(
        "nothing is played into a closed round, in a batch",
        (
            InFunctions(
                "play%", "AND (round.id IS NULL OR (round.state = 'open' AND", "AND (round.id IS NULL OR (true AND"
            ),
        ),
        (PROPERTIES,),
    ),
    Safeguard(
        "a batch that breaks and heals one by one is noticed",
        (
            InFunctions(
                "play%", "SELECT array_agg((place, 'posted',", "SELECT array_agg((place, (1 / (place - place))::text,"
            ),
        ),
        (PROPERTIES,),
    ),
    Safeguard(
        "a win first repays what its player owes",
        (InFunctions("play%", "least(c.amount, owed) ELSE 0 END", "0 ELSE 0 END"),),
        (f"{BETS}::test_a_win_first_repays_what_its_player_owes",),
    ),
    Safeguard(
        "who owes is not paid with the others, in a batch",
        (InFunctions("play%", "AND account.owed = 0", ""),),
        (f"{BETS}::test_wins_of_one_batch_repay_in_the_order_in_which_they_came",),
    ),
)
