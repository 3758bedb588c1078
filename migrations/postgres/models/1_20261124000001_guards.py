"""Guards that the ORM can't express: signs, currencies, append-only tables, one open thing of a kind.

A bug in Python can then not make a wrong ledger: the database itself refuses.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
    ALTER TABLE ledger_account
        ADD CONSTRAINT ledger_account_balance CHECK (
            (bounded AND balance IS NOT NULL AND balance >= 0) OR (NOT bounded AND balance IS NULL)
        );
    ALTER TABLE ledger_transfer
        ADD CONSTRAINT ledger_transfer_amount CHECK (amount > 0),
        ADD CONSTRAINT ledger_transfer_two_accounts CHECK (debit_account_id <> credit_account_id),
        ADD CONSTRAINT ledger_transfer_hold FOREIGN KEY (hold_id) REFERENCES ledger_hold (id),
        ADD CONSTRAINT ledger_transfer_reverses FOREIGN KEY (reverses_id) REFERENCES ledger_transfer (id);
    CREATE INDEX ledger_transfer_of_hold ON ledger_transfer (hold_id) WHERE hold_id IS NOT NULL;
    ALTER TABLE ledger_entry
        ADD CONSTRAINT ledger_entry_amount CHECK (amount <> 0),
        ADD CONSTRAINT ledger_entry_balance CHECK (balance_after >= 0);
    ALTER TABLE ledger_hold
        ADD CONSTRAINT ledger_hold_parts CHECK (
            amount > 0 AND captured >= 0 AND released >= 0 AND captured + released <= amount
        );
    ALTER TABLE ledger_key
        ADD CONSTRAINT ledger_key_outcome CHECK (
            (outcome = 'posted' AND refusal IS NULL)
            OR (outcome = 'refused' AND refusal IS NOT NULL AND transfer_id IS NULL)
            OR (outcome = 'tombstone' AND refusal IS NULL AND transfer_id IS NULL)
        );
    ALTER TABLE payment_intent ADD CONSTRAINT payment_intent_amount CHECK (amount > 0);
    ALTER TABLE game_round ADD CONSTRAINT game_round_amounts CHECK (stake >= 0 AND win >= 0);
    ALTER TABLE limit_change ADD CONSTRAINT limit_change_amount CHECK (amount > 0);
    ALTER TABLE cool_off ADD CONSTRAINT cool_off_forward CHECK (ends_at > starts_at);
    CREATE UNIQUE INDEX fair_seed_in_use ON fair_seed (player_id) WHERE revealed_at IS NULL;
    CREATE UNIQUE INDEX role_grant_in_force ON role_grant (player_id, role) WHERE revoked_at IS NULL;
    CREATE INDEX inbox_message_waiting ON inbox_message (source, queue, id) WHERE state = 'received';
    CREATE UNIQUE INDEX player_email_confirmed ON player (lower(email)) WHERE email IS NOT NULL;

    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END $$;
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_key
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON limit_change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_intent_change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    CREATE FUNCTION keep_account_identity() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE'
           AND (NEW.id, NEW.kind, NEW.owner, NEW.currency, NEW.bounded)
               IS NOT DISTINCT FROM (OLD.id, OLD.kind, OLD.owner, OLD.currency, OLD.bounded) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an account is for ever: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END $$;
    CREATE TRIGGER keep_identity BEFORE UPDATE OR DELETE ON ledger_account
        FOR EACH ROW EXECUTE FUNCTION keep_account_identity();
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
    DROP TRIGGER keep_identity ON ledger_account;
    DROP TRIGGER append_only ON payment_intent_change;
    DROP TRIGGER append_only ON limit_change;
    DROP TRIGGER append_only ON audit_entry;
    DROP TRIGGER append_only ON ledger_key;
    DROP TRIGGER append_only ON ledger_entry;
    DROP TRIGGER append_only ON ledger_transfer;
    DROP FUNCTION keep_account_identity();
    DROP FUNCTION refuse_change();
    DROP INDEX player_email_confirmed;
    DROP INDEX inbox_message_waiting;
    DROP INDEX role_grant_in_force;
    DROP INDEX fair_seed_in_use;
    ALTER TABLE cool_off DROP CONSTRAINT cool_off_forward;
    ALTER TABLE limit_change DROP CONSTRAINT limit_change_amount;
    ALTER TABLE game_round DROP CONSTRAINT game_round_amounts;
    ALTER TABLE payment_intent DROP CONSTRAINT payment_intent_amount;
    ALTER TABLE ledger_key DROP CONSTRAINT ledger_key_outcome;
    ALTER TABLE ledger_hold DROP CONSTRAINT ledger_hold_parts;
    ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_amount, DROP CONSTRAINT ledger_entry_balance;
    DROP INDEX ledger_transfer_of_hold;
    ALTER TABLE ledger_transfer
        DROP CONSTRAINT ledger_transfer_amount, DROP CONSTRAINT ledger_transfer_two_accounts,
        DROP CONSTRAINT ledger_transfer_hold, DROP CONSTRAINT ledger_transfer_reverses;
    ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_balance;
    """


MODELS_STATE = (
    "eJztXet32siS/1f68CWZcxhv4jzXmZ1zMCYJM9h4bTyZzPgepi0a0Fp0cyVhwr13/vetaj"
    "3QEySeDekvNkhdLVHVj/rVq/9dGYkes5yTJn8Q3y6Z49ABq5yRf1c4HeGHzPtVUqHj8fwu"
    "XnDpgyUJTGzZHUWaPjiuTQ0Xbvap5TC41GOOYZtj1xQcSWrEb076thgRMXEds8dOyB03/z"
    "lh5GFGnjtiYhtAyr65zObU6pq9H6pkSHnPYj1iciLsHrPJ1HSH8CVsDuQT9sMJvkZPGPAe"
    "Jh/s7IkT2VnXFQPmDpkNz/3zz4rXDm9HOq784x9V5FyPfWNOsp3jUld+kF3jh4Bg/Njtm8"
    "zqxQQGN+GWvN51Z2N57dwcNLn7UbZFVjx0DWFNRnzefjxzh4KHBCZ38eqAcWbD0/EJrj1B"
    "0fGJZfmiDqTp/c55E+93RGh6rE8nFg4ApPZeYH6t0u1etTvd20an262kBkdAEZGef8kQHA"
    "cWvKojGSAH7o//fXr66tW70xev3r5/8/rduzfvX7yHtvJ907fe/e29zJxbXleSZ81PzasO"
    "vpCA0euNbbzwt6ShLvWopLjm3J+LLS6B+pDa2fyfUyRkAD8uKYOA44uEEFyYS2E+61YXQ2"
    "U6FMRh3CWmC3JlFhvYdHT204OAK72fq8SwZ2NXdMd0ViUnJ6kZlyOzEf3WtRgfuEP4+vb1"
    "AnH8Vrupf67dPH/7+oe4TK78O6fyFkpnLo3oFCshkgSZ0nKBlQXlAkvRM4eIKQdpENEneD"
    "myBpcVxcvT9wVkAa1yhSHvxaURrl9F5RASKC0Bn80Osl1w5u0AhNostVmcEUqMIXWrhIKc"
    "+JMwDXWkAzPXEjRjnvxy277Klk+EJCGhnmm45D/EMp3UPrI/SRXeShYwF5mBPY8c559WlK"
    "fPL2u/J9ldb7XPJXOE4w5s2Yvs4DzB+nCHT0+MBp+MJPOb8IaU++Mltn8ExLubJBWbGcx8"
    "YsGIKDxVbhr1RvO3xsUZCXq4559rVxctvOTPlnv+sdaUF/rUtPxnlJ0gb4vMj7f50+Ntcn"
    "bA05mTFtHtiFpWrmoVEi3XrjYlmhfb1a5enb57G+pT+GWRBnV7WWu1ApVpzkqLOm6X2baw"
    "0/zswNabzcs41Upj3ddGD2CV6TR+7yxeZUYz/06rffUpaJ5ceuJ8D6Zcl7ppxl8A21xzxL"
    "KZnyBNLvY+7Unw4QCXfPiJtNfm1swfJ4uE07xs3HZql9cxCV3UOg28cxqTTnD1eXKtCTsh"
    "X5qdzwS/kj/aV43kdhG26/xRwXeiE1CyuZh2aS8CsIKrAddicu8BBi0v8jnV4Ui7wgGNPL"
    "C+AN0LFGB+RixGHVDAXAGa11TYj8yugipGHqjxCKMBNLZ+we3leIeHv+2uMETilBsYJge0"
    "QCsk5IAnKSmjiaj/GDFT4AUc+lNq97qpO+JU5LVN3xqdjpJXKAcU1PO5ie/pmw7bE/dBfG"
    "s8Me5WMiyL0dvVRYZFIRt2WdhyuV2RE9kaFgPqgn7pEG+BYJyMJw8AToawNsyYe0I6AJdt"
    "ZtEZgccyF8AcAmhbTBG74Ud4EnfgYdCz11vQgUNMN8O+uMsnZ9gZE+ZEbSxU0lgoh0imbe"
    "rurnmRY5uK0CTkMJmYvROkXGVH3qs4FnBWar2vvKUzuijK3xlXcOX/FCvzzUtBe5WtS8VH"
    "9JZNqU/MdvCVUvxdDIEjZLsDwdtfODaBg8ew6DO75PSPEW1y/qura5VYAbQNc282TGEYE9"
    "teCUckSA8Hb2oksVskUTMMMclGEcGthQgCwOoAFk8aabsUQ7Q5Q7eadK+NBGezwM3zCGNJ"
    "enbgsxy/3JidkBp5gL57oN37TyGPjI1RVXfIA7XQgk/wvi2voJpvCeMxDSB299jMKAV8ih"
    "xi+Ar4IXhUKlJBQwsloUUgwDj/gfnLHUoBqcr6WuW6VfvauOnWa7efz8jLe+5//9xoXZyR"
    "0/D7efvq7hY0tPDCReNjs97snJHX9/xz++620f1UgzUR+ngRXKjXrpudWgsuQb+fYMn9Uv"
    "uKPtd7/rHRgA/Y2U37st1ptq/gK3T0S63+63UbOn355p43foet9OoTtnxb0Li4OZ0ynK9F"
    "MVBIoDIIqlDi6b2wGJq9KoGvtngy/ZgHG74P4B2ndAZfDVj2q+TZUEwc9mwV3+HmoVO4dp"
    "aQS5RGZdGsiE+LxC/kRy+kYhf8zS9jwxHCYpRn8zhClWDxA5AdII8X7SLtdiumYZ43ky7D"
    "u8vzxs3zl5Lr0Mh0Y1tNhNmePlFud48QrbSv7MY1UBmZHNYTeIrrfJD0oGfB14Ry5VTJdG"
    "gaQxnk40xGo8JRCjvUDSLrj82QsSsgszjlEQKzI/PrlcBpESs0zwluOfcJP/56wyzqZpvx"
    "fPzVgE5mBzgA/g6GfHB1PhAiLlKBTFuLP5+FN72Olj3dRzbOWF80j8I1uAebynoM6qArsM"
    "8OUf0rxKQee9A8yuDRNm1q3sKdYVELV/Sl9jQWtiyQ6eP68gGoxvp9ZrioYaExy9etzgjo"
    "YBOHCM/7LYcEweScKmDA+XVvPskbWdk9W3rKck/7nxX/Cb6LRqfqKGsio6PAClxcAnMapa"
    "1jERhThdE74KxXJZw9MZv8i9lCZbDiA8Uu7btZlqwCGHNOqjLShBUmiSo/BLGL/0PkTyA/"
    "kvl4U1VeGlwu289VB5O5Xr+omOO7WokFM0an8qKp5O4VTUDxNJrSEkgQbksEx6k/pAwqaY"
    "GkpfER1nDYc39ls5SjbReYZQ+BeynIApdtOg1V3uQgBBZ40a547wYWp5tmvVPJWnA2wN1I"
    "aMCBrTRFuRtfZHOYu5+QDWnTyUCXga1nKbgcBg2XYstLGSbhMJdQBGwA8cQTaFeywIMEc9"
    "QZYiYIfh7Cywd6VxUUZde0CAA904FWY3cCsA/9ijbz8keqGHAxpraLF6fwRhmYc+dP11Hf"
    "Cu8b1e8SdyopiAhU8SdXOdZHqY4mj3fHnA+WsnKcj1Jpzq/G+YMrLTC2qFG+sMB1q1bHkg"
    "Ee9T2v1647dzd4JZi+9/ym0WrUbr3iA/OBtf/SAjYDxZhlRlTkxwfFiI4wQGgLUVjaUPWd"
    "REFou5VCGxBine6qUsgg1qLYlAFLW1g2bGHJG/aawwU4nDHVlTJkNXtsNBYuxmTfMEPYmV"
    "atdKNqARPXIysYPfEF0/8fmAEPxXQgCsqtZckgB+iiSvrCxqoDssyczcagtKBJiXJnyuzA"
    "FDWEj2nj1SY7XqPqqTZYKWmwOtaapspAk+MvU7oiq0/fvCnAa2iVy2x5L87tnjlgTqb9lV"
    "N7ls3qOU0yU2TmeqHTavC54pd+Ba7CLuR+kF8cXNZhIZe1qonAVTloINdx/NK3TKNgnMmi"
    "9cVPFg+BIcjhvHlVu/maXbjuPCO5/Pxrp1FLprVNXEPkFfdYbseKkKs8SSrX7duOtGIBOz"
    "yL1cc732DVnzh4pdO+PL/tAFSGfUiMQGEQfLUKslsokLnH+IQdxWzhZOqbtuOG8aW+qPzc"
    "andoSo2poET2ZIqHoUSttIzyS2RESNYqkbEjKWEGKCinoJeCMu14+mzkJ6hXOkNbJvPnyH"
    "FZJhWpoxHGG2VA2Ggs0lLkGo2BKlZKwxyNJrIXGR8xQhVETlBgrumaT8yPeJ3HTXih+X7g"
    "hB+P75sJsqtmbPwJRYL+5+4YHe2vJog93qiLeLQ/fYBRr3yUvy6JsO2SCKgFpblbqABMQK"
    "r0oL9oAFrCQi5Y/KX2tX3XkXVfzhsdWe7lS/NK1ni5abda57X6r2fkDdZ3aV10g1CBt/73"
    "eVjAu3teu/jl7rZz2biCXt6XmkCbqN5y3JEAlSlamWFznVIHTcrSmowpMH4RFzwSBW0Sss"
    "jLKqB284Y5y+SPpQFthOjAwKzUkwYgk7FXaRjXh54UDjzRckioAim8s2C8cHk/85xIYZEp"
    "qXFFVy8s9sqc0txPEG5EAtvQeCt0PlVMh/iv3SMCq+vBdBkJR+lUPa90dHkrQ5TucGwMsN"
    "0wjtvNEGAsvFHBLeVALAyFkva+P8NSKHTUMaa26YJC8V3KvWe6K0ddZZKrDAYU3xilgWll"
    "aWRRa2FsKgguxt20YHSgVipQK2s8FgiIiy8qmtMFOJ25DpcOitOF3vZXXAnGKHOcjnhkvJ"
    "JdtDy8XV3kbqGyYdcNWxYotOQMhS0dGUAZeDcuTW6S2nj8zCG162aVDExQ7WV4X8c/0Rnu"
    "ePViCDR1QUmkWeWVNtq3TmRVeOusLnCp5AVS5dsqc8OoVjRU7lcIOmFJV9ZZH6yxb2MTul"
    "vFLhOj1GJWWsw2e4Lde7XDd6OU+phNlaWsz/TayJleCwC7x6wN4MfrsKPDZOtS+BgbVjHY"
    "WK/d1msXjX2lUjVG1LTqgvdNe0T9X58uP5tqVF2EkBg2R57E2xc5Ihamty1xDLo8pxQPSE"
    "LUIqPBLNN4xGKweBH9ut55rfjpGQKfRzQ2O2GFTUfgMa9DPFnaYaCEyfB6x4WR2cs8InZ3"
    "T94wxspfy/ZxMGnlp/6Eewfkyifhn9c/V5Rb1aoLsJQcv2WgVEigcsjHymk/RcAUtFqQ9p"
    "OCUzaDX+qsBqiStFrXVloL05DquxAzpkStIOMImQZTKstXgykNpjSYWgKmfM5nIKi5TPJh"
    "03wAFHEpjZntCF4ljzBjOXmYERr6dsKMGXIny5n+ZbOBCRqTd6zzXxKOMDyFw5qReeSp1K"
    "qge0eepBYUlMjyOO3y0RosKbBqVReAJdeXfPlc4zjhZsJovhtP4FwAcgp15bcU//Mha5zq"
    "CHHry9MiSTzQKj+v/jSVyAPqql2W01GalfismFa79TwPygcT2F/L8DhKozCPK8ZQOExumb"
    "j5eRv+GWGwl9qTKvHCgcpKoEhVlvyaLKmKLMecDRhUZJliRa2i6QHbTAzEor6TjCCw4iWB"
    "Peod1gQGtdR8Ct6lMONr9U7zt8YZ8ajv+ceb9h+NqzNM/P4X4/e83mrLtD/DEmrVArYpej"
    "Ky0jeXZAFGCY8uwGbzzIaxbLvdMZ1ZgpYqvJUiVHn999cfD/X8l3x1WVBIDhfM7TPoaEwB"
    "7a8yAza/FcOOGrjxVrLuZdFrM5/KZj5A6iOni7l0vte26DRMESo8DZVZ9DymYejueDVfWG"
    "YHeoapPMNiBrHyvs8EsZa1yrLecSDBzmq6+Tv6KkrKVsIJYgFHK02s7B707FJ5dumY/Pw5"
    "d1yl+tKoHIT3MCvpjU5TruHtOZx5vbpHOsKwNJ+355ZWk7VLvdLp4RVzTcNrkKu7VqtYem"
    "g0yXDNJNFEYuOBrWS5qaK5+79kx7qJtVkBz8fIucD2tCa/jm1uJ3hkiCdmz6Q5d01G3fh9"
    "1X3L8LGMqVJRNREDiHDH8JZPZlaZvYCvbc46Av4s524HursIezuSoVgyBik2wjIikZIjMD"
    "8eKTbuZdMCYUmy4He0YJ3JwzwK0OuGjLumQV2sMTgey2pdWRFGK/aSedxNLFrMT3rWh90o"
    "FMqiclL7vnHclh08Omo7dyFWHSvrqG0lMLKO2j74qO2I1ph1BkNMp8zXlhKqbKEQbsmRZ0"
    "5apTkhf1nUcbuOy8YyaBoVH86mDCsEw6pK8EaQquqQwAF4Js+PAtVpKuxHJ1e72tlz1wje"
    "Vmvl2qsutp24bS81Oc3dDvuWo9vOKVTWrSqMG/YMR2Ux99Si7b7xeye206cOGIodoBY0T5"
    "46lDwLYHUvlfZPHZLyFa6k5SBkjGx3xUVfbAvC7CcpgprWxM6y1t2OqGXlMj9KdzS838Rx"
    "GJYwsO7RBLO6yi5bSVq9bKm2bKUAThlNfDkYCiy4W4dCKuhpGwdCa4GbuhBWu9+vZCCb4N"
    "ZCWGNAo67wWxXANA82o48eQpinuBBXiEd4NUF6TB795lTxywNznRPSdIlB+TM885wwEFyP"
    "MGpbsyzgstnOda1TpTfzfOiiFjZMbz2HAg4T2Rer1GiJER5hINWhb+yxKAneW6kMz5xMC1"
    "g5Aa+luW1OzWiZI9OtDykfZBpRo7cXqhsWNuwa85YFVA5JQ6gDGCM4yq6HpirqMIKHiTl4"
    "HhTaJKveuXb+LWETm43EE7XI87+800X/kj/rB0L7Lh4r5ToE1R8YPj+CBpSlkOzy0Vpd0e"
    "qKVlckAx7h5dPMLJY0HdAqbcMOD1T1IU0xU/a209XGzDZFrzsUE7u0YS1Je0ynJm3CvraH"
    "I7F3lC4UOREbK0cRbyQUHNH6QGw1Qo82XPdC1389alASQ539PpNFP1aBnglaLWrlRK0I/v"
    "xITfuWsTjsSd6rLkKefWjVdYJmS2EnFoA3xAjg34hxNC8PYQAB/Atja0DTAaQ3gFdxzqS1"
    "ekidoax/OJRVExngRc+EXZW38dEkODFVnmgM94ysAoy7fbSGnRp2atjpKXLMfmLzRaKoap"
    "ggO0LtcPOB6RGedXH1WpHfIa1mepFD7iwTD5cvO74TZJrVBVjNBc9MeVuwO4YkysYlVbxo"
    "4W8u6dl0CooIn4wevEAOtTZNXUPiO0AmiQP/GLVWPfEvSqpj11STsyII9JM31FLo85Nf+j"
    "kfeQ6CFstAZ75IsxNfbfFk9kJtXmbxrpX4qovnbzoJo2xl2c0WlN2SwV+G5vljD5QANDnI"
    "5CC/+Gkw3JUo6F62mLsumF+OvwZwYyDscq6UCM0R8vnVaQE2vzrN5TLeSnhT3HF3zGyDZT"
    "kQL5hhjqiVo9zEKZPKjUd64ndxVKrNRaPevKy1nr+pepwGLcb0grADEbx+kSrXOgQ8w7HU"
    "0MQuVdYxRahweccVR/Wbl0WGNbTKP4ngZWpgy9iHzELE+XEGERJ1gbLJvYNlQS+wxGDCPh"
    "BLTJntFQYvhZdPX75+9/r9q7evQ5gcXlmEjtNImHFkQJbFXgiLUZ4XHBpSJbj9AGTbYneg"
    "C+52yThvt1sxIHTeTOZ73l2eN2CPTKwoaWYnVPOi60iCTG+OOZvjonoNPgvTbC9fsSHS1Y"
    "ExvXCqUnzAxZKVbgCt3zTrnWIFDR3mOOvX5UMwfev1dERcjytzYsJ761aZwz6OiUHbNtwE"
    "YyrHfhMZcovNOF0n0rJI6DqdcGPIehIUn5HpUFThj2kM5YXgcxBbViUyhVa66r0j6IP56Q"
    "ebo04hS4YCJZNB5F49rMzQ9R0+Wh/iqLgdSkquW77cWpLu6A462rznT4dlbDosQ4frbjtc"
    "V3tJVxnCB+E9i5kAvo1N6G6VQN0YpRaz2mLGOgirJQJrN/hBSFhCkXIaRoREl/xcbEIaZP"
    "oMS5uPgsCAw2TpUtNRZECVNhttE+6HVrsMrB+16C0B+lE7YhGk77iTnikw85sOYKgNZMXN"
    "KR4H7QXqI2oW/T6zP5C/ZPy+LL8pJjb6z7Pw+/odroHK9xu3oBA+3JQzNx+a6wiFLYJx7f"
    "TastOrRHBefIPdgKPgAMf7Xgzgnrcg66iQwI2wZC+0w3ZLN8I2Z/M8tTG1XTzZQ8BF2QeG"
    "iNHQIE1dgslpLsXqKhTuTgXWUCFmhj17g/0WiaVk31xmc2oFGnNonkvGVyaOHwlaaFP33k"
    "zd2vW+s7i0xCwpyurk5FKY1VmxrmYviHQN18Xyh+S+KSALaLXgkNw3h+Z4OBDDgPY87NLz"
    "ALu0mwN/lpd6Col3x+eKGHvHbJZZRNrXjaszgpT3vN5q3zYuzohhAZLv3fObdqvVuOie1+"
    "q/nsGCYmEmEqp9qywrm68IJZWoDE19QRpjSKJudGakYlGVWMxxPKURTzzxJEBKSGAvaY1T"
    "MyNmdpFUfIKDkInKjBcT1xBZBptfbttX2ayPkCS9Kqbhkv8Qy3QUKuclpwKN1BghPZtNP8"
    "iuCMBDNgXQVDDBZwG7kV8xu0Pq7JXkMSuJ7Ro7SJ69gkvsSq6vGKF2byrt/PJ2zlViFaKE"
    "2sGpsoy1g1M7OLWDM9ucCzoeky+dsuf6d6qLDLpjOsOqYl1z3raAd9MvUyu9kQS6AJ2mSv"
    "q2GEk7yNR0hsQVMiqY8YyKZqt0sPysZ79QZPeRzSrAsT9BYi6bUom8gyrAUVtTAdst9hKi"
    "yqAPr1q53Di0cXe/xt3vrjD0Pb+ufW3fwQVv0qhhFtCmxo2bGiNrV1FLY4RE5TGtjLtiDy"
    "W4d7VsHIj1RNvTtT197bFev2kAREUTupd7AFtk4+qiefUJ9khQHoH197xeu+7c3chGdOxO"
    "bGzV+P26KS95wexoe2/87x0o83gtLDp+z2vX1zft3/AiaNG2eMJrt3fnl82ObOlMHkam6z"
    "231rzAjdmUff3SqPtd/R8z5P167areQPM+vgYwHE3L9/xjrSkv4VGk3lv81mx8Qbonk03V"
    "2OCjqnWJuZogU3oYefUZQCRpvy7CETzqx2ZjGGGkD0/GBEjTIXPUpET1nT064HdkjfYKSk"
    "k9B8Q0F5HJn4RpyJOWgOXc6RcuQ7l9qYCmXraATIREYWmsuMVtpXQMZiVnDvtF2lyESOET"
    "VYqzeS9KHBd5GkZOwLJYQ6nYmdNrhrXxpQfY376r/gaNS8x4gvGGrlhjj95KyI/O28zl/j"
    "F5QyIGyLJijlFqMSstZoXScxXb6A5dyitlSXhzd808Cc8lND+Z9TCn927zJWI8y3WzFTnt"
    "Nu5sK3XsLSY8UNsWU4A7GJDDfexJpviHWoIPsrMkihDpM3+U1rXz/V/oMe2uZeOL96CyTq"
    "7tfNu388E+tdZoitIrbe3Tg2n7gwn2M5FRdzPfMhASKD10PL91NTBDVslU2I94AWNZeiOT"
    "n/3kNSFm7+dVJLGN04eOzkSzou1xK2aX8gBN429FkVlUrL6WXjKSK0qko1oWB57O3Wdrhp"
    "7OIx0Pk61Lg09jw0qp8NPapGe6De7as0oGNo7crS5CxhTbdVnYsBgext3WxJZ4ZjSB9iek"
    "Nkb97UfBrdkHwqgxJLJTPCUXD8U1QBWznfkhub77ECsHeMfk5oDobT1JI+8DRd7HqdyuqF"
    "VtXmOlRvY5IAv5m2351AzOPHB38oAIswyHIyRHyOKthH70mAsAPcNm32HfcpbpCInKXK4Y"
    "lAtuGtQimHlZJewbzEBrRqgTeM5x22MF62Eswg2N3zsxyJDKDA1hQ6t99SlonkwX1ZDtO4"
    "BsY7R/iYlT+gzxFKHKc0+ZTaQslzVzlzC3hGN4uxXiLPbJptlZhfOb1UWIzoZm3UHYrkBS"
    "IVKQAeArjrl/lIwBPwmONU6xkilQyYvStHpCbtiTeATxYH6g3HGoS/DA9Kxkw811rOHagc"
    "I11TPUDu8UDpxUq7oJA1qV94FK+8tV4+YMUwGYfc8/Nq/QEXeG0f/4m9Cdd33dvumgM288"
    "FrZ7z2tXtdbXW7gC66o1K3yw45bdcHINxipS5ZIJY1QqC0oZbShgWXlsEafUGENpjGGjgr"
    "CSmOOUOixTNSkron1fCdfsmwZ1c04ojN1fqIPzZMtlWni+qNfQfNlTeTdqlEaXxShd81hr"
    "uxvWdvMLjWQz8xCKiyijODk418tvpxEyrTLpzTQnPIHZpjHM2kb9Ows3UDpvs5etM2sF/1"
    "4sRqcvX797/f7V29ehoSi8ssg+tNwWhHEZJZ3LEZIjXNG3ExQJk6oEh/3mR8jdly9eFDHp"
    "vHiRb9PBe4lMX5ETOpdfdzhCslbdYdW4vYC5GysqvNfN7O//B17itrU="
)
