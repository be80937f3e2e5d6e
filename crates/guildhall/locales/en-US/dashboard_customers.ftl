### On the dashboard: leads that wait, and whether customers find the company.

dashboard-customers = Customers
dashboard-leads-count =
    { $count ->
        [one] One waits
       *[other] { $count } wait
    }
dashboard-leads-first = Answer the first one by { $day }. Then the customer chooses another company.
dashboard-leads-none = No lead waits for an answer.
dashboard-leads-go = Answer leads
dashboard-leads-all = All leads
dashboard-profile-none = Customers do not find you in the directory yet. Begin your profile: a description, a location, what you do.
dashboard-profile-draft = Customers do not find you in the directory yet. See what the profile still lacks, and publish it.
dashboard-profile-changed = Customers read an earlier version. Publish what was changed since.
dashboard-profile-published = Customers find you in the directory.
dashboard-profile-go = Business profile
