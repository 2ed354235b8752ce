"""What a face and the process that looks after it say to each other. The standard library alone.

A face is asked to speak by KIOSK_REPORT in its environment. It then writes lines to its standard output:

    @kiosk shown SECONDS        the first picture is on the screen, and touches are heard
    @kiosk ready SECONDS        the core is there as well
    @kiosk alive                every few seconds, from the thread that answers touches
    @kiosk successor X Y W H    a visit has been wiped: another process should serve the next person;
                                where the window stands, for that one to stand there too
    @kiosk ending               the window is closed; what is under way is being finished

SECONDS are those of the machine's monotonic clock. The face reads lines from its standard input:

    leave                       the successor is on the screen
    stay                        there is none: serve the next person

and the end of that input means that nobody looks after it any more: it ends.
"""

from __future__ import annotations

REPORT_VARIABLE = "KIOSK_REPORT"
PLACE_VARIABLE = "KIOSK_PLACE"
MARK = "@kiosk "
