-- A section as gazettes count them, in lower case roman: 3 is iii. Words stay a slug.
create or replace macro intermediate.as_roman(section) as
case
    when try_cast(section as integer) between 1 and 89
        then
            ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx'][
                try_cast(section as integer) // 10 + 1
            ]
            || ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][
                try_cast(section as integer) % 10 + 1
            ]
    else intermediate.as_slug(section)
end;
