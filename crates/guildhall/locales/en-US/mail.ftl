### Words every mail shares.

mail-greeting = Hello { $name },
mail-footer = Guildhall Partner Center. You receive this mail because your company takes part in the partner network.
