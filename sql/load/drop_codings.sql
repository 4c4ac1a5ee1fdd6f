-- Effect: what another codebook made of wordings is gone. Parameters: codebook_version.
delete from intermediate.coded_provisions
where codebook_version != $codebook_version;
