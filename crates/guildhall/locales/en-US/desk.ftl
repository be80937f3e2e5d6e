### The desk of the programme's staff: what waits, in which queue, by when; and finding things.

desk-queues = Work by queue
desk-queues-lead = What waits for a person, since when, and by when somebody should take it up.
desk-queue = Queue
desk-queue-unknown = Charges of unknown outcome
desk-queue-receipts = Money to decide about
desk-queue-matching = Bank entries without an order
desk-queue-vetting = Companies to vet
desk-queue-support = Support requests
desk-queue-recoveries = Companies locked out
desk-queue-other = Other tasks
desk-count = Waiting
desk-oldest = Oldest waits
desk-due = Due next
desk-late = Late
desk-within = To be taken up
desk-within-minutes = within { $count } minutes
desk-within-hours =
    { $count ->
        [one] within { $count } hour of work
       *[other] within { $count } hours of work
    }
desk-within-promised = as promised to the company
desk-queues-most = Of each source at most { $count } things are counted.
desk-times-ours = Hours of work run from Monday to Friday, 9 to 18, in the program’s time zone. No public page names such times: they are our choice and stand in the program’s files.
desk-ages = How long things have waited
desk-age = Waiting for
desk-age-hours = under 4 hours
desk-age-day = 4 to 24 hours
desk-age-days = 1 to 3 days
desk-age-week = 3 to 7 days
desk-age-longer = 7 days and longer
desk-waited-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
desk-waited-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
desk-waited-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
desk-to-tasks = See all open tasks
desk-tasks-of = Tasks: { $queue }
desk-tasks-lead = Open tasks, the longest-waiting first. Opening one counts as a look at the company’s data and is shown to the company.
desk-tasks-more = Only the first { $count } are shown.
desk-tasks-none = No task waits here
desk-tasks-none-text = Tasks appear when money, keys or documents need a decision.

## Finding

layout-nav-find = Find
find-title = Find anything
find-lead = By what somebody reads out to you: a number, a reference, an address, part of a name.
find-what = Number, reference, address or name
find-what-hint = Network ID, order, invoice, request, case or lead number, RF reference, the gateway’s name of a charge, access ID, any ID of ours, email address, web domain, tax number, part of a company’s name.
find-kind = What it is
find-name = Number or ID
find-found =
    { $count ->
        [one] { $count } thing fits
       *[other] { $count } things fit
    }
find-more = Only the first { $count } are listed. Add a letter or a digit.
find-reason = What a company has is opened for a reason, which the company sees.
find-unproven = Has not proven its email address
find-nothing-text = Nothing here is called “{ $wanted }”. Numbers are compared whole, names also in part.
find-first = Nothing was looked for yet
find-first-text = One thing that fits opens at once; several are listed.
find-order = Order
find-invoice = Invoice
find-request = Support request
find-case = Advisory case
find-activation = Activation
find-payment = Charge of an order
find-subscription = Subscription
find-person = Person

## Pictures of figures

chart-says =
    { $count ->
        [one] { $count } column: { $what }, { $figure }. The same figures stand in the table below.
       *[other] { $count } columns: { $what }, { $figure }. The same figures stand in the table below.
    }

## The program itself

layout-nav-system = System
system-title = System
system-lead = How the program itself stands, as far as it knows.
system-program = Program
system-version = Version
system-engine = Database
system-schema = Schema
system-programme = Catalog
system-work = Work
system-worked = Background work last went on
system-worked-says = { $at } ({ $ago } ago)
system-renewals = Automatic renewals of the last day
system-renewals-says = { $date }: { $due } due, { $renewed } renewed, { $failed } broken.
system-under-way = Under way
system-mails = Mail not delivered
system-webhooks = Gateway notifications not taken in
system-hooks = Messages to companies’ systems not delivered
system-given-up = Messages given up
system-given-up-says = { $count }; the oldest was given up { $oldest } ago. They are forgotten after 90 days.
system-waits = { $count }, of which { $tried } were tried before
system-waits-since = { $count }, of which { $tried } were tried before; the oldest has waited { $oldest }
system-checkpoint = Last signed checkpoint
system-checkpoint-says = No. { $number }, { $at }
system-jobs = Jobs
system-jobs-lead = Each job runs every few seconds and does what is due. The next due time is the first after this moment; single runs are not recorded.
system-job = Job
system-job-next = Next due
system-job-ahead = Something lies ahead
system-job-rests = Nothing ahead
system-unknown = What the program does not know
system-unknown-check = Results of the check of all rules are not kept. Run it on the server:
system-unknown-backup = Backups are made outside the program; their age is known to the tool that makes them.
system-job-take-webhooks = Take in what the gateway told
system-job-ask-gateway = Ask about open charges
system-job-ask-disputes = Ask about disputes
system-job-ask-cards = Ask about cards being stored
system-job-charge-renewals = Charge automatic renewals
system-job-match-transfers = Match imported transfers
system-job-expire-orders = Expire unpaid orders
system-job-send-reminders = Send reminders
system-job-warn-of-cards = Warn of cards that end
system-job-look-at-competencies = Look at competencies
system-job-earn-extras = Write earned extras
system-job-grant-credits = Grant monthly credits
system-job-tell-of-lapses = Tell of benefits that lapse
system-job-end-recoveries = Let in after a recovery
system-job-render-invoices = Typeset invoices
system-job-prune-webhooks = Forget old notifications and messages
system-job-take-checkpoint = Sign a checkpoint
system-job-deliver-mail = Deliver mail
system-job-look-at-leads = Look at leads
system-job-tell-hooks = Tell companies’ systems of leads
