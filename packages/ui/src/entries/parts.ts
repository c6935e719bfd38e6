/** Every part of a prompt: the element that it stands in hands them on. */
export const parts: string =
  'prompt,close,form,title,optional,help,strong,link,list,item,scale,option,scale-labels,chosen,choices,fields,field,matrix,heads,row,row-name,input,found,problem,skips,na,declined,ways,back,submit,offers,later,never,ending,tick';
